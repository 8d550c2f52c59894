pragma ComponentBehavior: Bound

import QtQuick
import Salvor.Ui

// Shows what hosts ask, one question at a time. To be put into the window once.
Item {
    id: root

    required property Prompts prompts

    Loader {
        active: root.prompts.hostKey !== null
        sourceComponent: HostKeySheet {
            question: root.prompts.hostKey
        }
    }
    Loader {
        active: root.prompts.changedKey !== null
        sourceComponent: ChangedKeySheet {
            notice: root.prompts.changedKey
        }
    }
    Loader {
        active: root.prompts.secret !== null
        sourceComponent: SecretSheet {
            question: root.prompts.secret
        }
    }
}
