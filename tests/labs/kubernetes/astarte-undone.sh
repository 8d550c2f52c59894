#!/bin/bash
# astarte-undone.sh: under with-cluster.sh; a restore of Astarte that turns back before the ingress, and one of the same backup that does not, with the
# newest kubectl.
. "$(dirname "$0")/astarte-common.sh"

undone() {
    restore_answers "$backup" '{at: ingress, stop: gate, do: undo}'
    ran undo 7 run astarte.restore
    nothing 'neither CA nor keys' kept
    nothing 'no instance, no ingress' astarte get astartes,adi -o name
    same 'of what somebody made, what was there before' 'api-tls broker-tls' \
        "$(astarte get secrets api-tls broker-tls rabbit-credentials --ignore-not-found -o 'jsonpath={.items[*].metadata.name}')"
    soon 60 'the collector takes its pods' '' astarte get pods -l component=astarte -o name
}

saved=$(kept)
backed_up
deleted rabbit-credentials
undone
passed 'a restore that turned back'
again "$saved"
passed 'backup and restore with the newest kubectl'
