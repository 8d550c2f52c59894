pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Shows what hosts ask, one question at a time. To be put into the window once.
Item {
    id: root

    required property Prompts prompts

    Lazy {
        object: root.prompts.hostKey

        Item {
            id: unknown
            required property HostKeyQuestion modelData

            HostKeySheet {
                question: unknown.modelData
            }
        }
    }
    Lazy {
        object: root.prompts.changedKey

        Item {
            id: changed
            required property ChangedKeyNotice modelData

            ChangedKeySheet {
                notice: changed.modelData
            }
        }
    }
    Lazy {
        object: root.prompts.secret

        Item {
            id: secret
            required property SecretQuestion modelData

            SecretSheet {
                question: secret.modelData
            }
        }
    }
}
