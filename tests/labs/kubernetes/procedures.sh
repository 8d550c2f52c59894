#!/bin/bash
# procedures.sh: under with-cluster.sh; the small procedures with each kubectl: what they did, and what they undid, is seen without Salvor.
. "$(dirname "$0")/common.sh"

quiesced() {
    answers 'namespace: shop'
    ran quiesce 0 run cluster.quiesce
    as_before quiesce
    same 'each writer was stopped once and started once' 'web=3 worker=3 ' "$(scaled)"
    same 'the front was left alone' 1 "$(shop get deployment front -o 'jsonpath={.metadata.generation}')"
}

took_apart() {
    answers ''
    ran secrets 0 run cluster.secrets
    same 'the token arrived whole' canary-token-7f3a "$(shop exec db-0 -- cat token)"
    ! grep -rlF -e pa55/word+canary -e canary-token-7f3a -e "$(printf pa55/word+canary | base64)" "$runs" "$LAB_DIR/shown" --exclude-dir=secret || failed 'a secret is in what was kept or shown'
}

applied() {
    answers 'limit: 20'
    ran apply 0 run cluster.apply
    same 'the settings' '20 a minute yes cheap shop' "$(shop get configmap settings -o 'jsonpath={.data.limit} {.data.old} {.data.motto} {.metadata.labels.team}')"
    same 'the copy' "$(shop get secret db -o 'jsonpath={.data}')" "$(shop get secret db-copy -o 'jsonpath={.data}')"
    nothing 'the notes' notes
    told 'the difference is shown' '20 a minute'
}

undone() {
    shop_up
    answers 'limit: 5' '{at: check, stop: blocked, do: undo}'
    ran undo 7 run cluster.apply
    same 'the settings again' '1 yes cheap ' "$(shop get configmap settings -o 'jsonpath={.data.limit} {.data.old} {.data.motto} {.metadata.labels.team}')"
    nothing 'the copy is gone' shop get secret db-copy -o name --ignore-not-found
}

# What somebody applied before, and this run says no longer, goes.
applied_before() {
    shop apply -f - >/dev/null 2>&1 <<<'{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "settings"}, "data": {"limit": "1", "old": "yes", "motto": "cheap"}}'
    answers 'limit: 20'
    ran 'apply over an apply' 0 run cluster.apply
    same 'the settings that are left' '{"limit":"20 a minute"}' "$(shop get configmap settings -o 'jsonpath={.data}')"
}

for folder in $(printf '%s\n' "$LAB_KUBECTL"/* | sort -V); do
    PATH=$folder:$PATH
    shop_up
    quiesced
    took_apart
    applied
    undone
    applied_before
    passed "the procedures with kubectl ${folder##*/}"
done
