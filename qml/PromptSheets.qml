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
            id: newKey

            required property HostKeyQuestion modelData

            HostKeySheet {
                question: newKey.modelData
            }
        }
    }
    Lazy {
        object: root.prompts.changedKey

        Item {
            id: otherKey

            required property ChangedKeyNotice modelData

            ChangedKeySheet {
                notice: otherKey.modelData
            }
        }
    }
    Lazy {
        object: root.prompts.secret

        Item {
            id: wanted

            required property SecretQuestion modelData

            SecretSheet {
                question: wanted.modelData
            }
        }
    }
}
