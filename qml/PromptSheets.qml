pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Shows what hosts ask, one question at a time. To be put into the window once. (A Loader makes nothing of a bound
// component in Qt 6.4.)
Item {
    id: root

    required property Prompts prompts

    Repeater {
        model: root.prompts.hostKey === null ? [] : [root.prompts.hostKey]

        Item {
            id: newKey

            required property HostKeyQuestion modelData

            HostKeySheet {
                question: newKey.modelData
            }
        }
    }
    Repeater {
        model: root.prompts.changedKey === null ? [] : [root.prompts.changedKey]

        Item {
            id: otherKey

            required property ChangedKeyNotice modelData

            ChangedKeySheet {
                notice: otherKey.modelData
            }
        }
    }
    Repeater {
        model: root.prompts.secret === null ? [] : [root.prompts.secret]

        Item {
            id: wanted

            required property SecretQuestion modelData

            SecretSheet {
                question: wanted.modelData
            }
        }
    }
}
