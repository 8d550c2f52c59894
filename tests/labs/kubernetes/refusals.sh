#!/bin/bash
# refusals.sh: under with-cluster.sh; what must not pass does not, and is told in words: a context that is unknown, not let in, unreachable, or leads
# to another cluster than before; a user without a right; an API server that goes away in the middle.
. "$(dirname "$0")/common.sh"

# refused WHAT TEXT: the run does not come into being.
refused() {
    answers 'namespace: shop'
    ran "$1" 3 run cluster.quiesce
    told "$1" "$2"
    same "$1: generations" 'web=1 worker=1 ' "$(scaled)"
    passed "$1"
}

# stopped WHAT TEXT STEP: the run stops at STEP with TEXT, and nothing was changed.
stopped() {
    answers 'namespace: shop' '{stop: lock, do: go_on, reason: this user may make no lock}'
    ran "$1" 4 run cluster.quiesce
    told "$1" "$2"
    told "$1" "Result: not finished, at step $3"
    same "$1: generations" 'web=1 worker=1 ' "$(scaled)"
    passed "$1"
}

shop_up
CONTEXT=nowhere refused 'an unknown context' 'no kubeconfig of this machine has the context nowhere'
CONTEXT=stranger refused 'a user whom nobody knows' 'You must be logged in to the server (Unauthorized)'
CONTEXT=unreachable refused 'a server that is not there' 'The connection to the server 127.0.0.1:1 was refused'
CONTEXT=viewer refused 'a user who may do nothing' 'namespaces "kube-system" is forbidden: User "viewer" cannot get resource "namespaces"'


# Rights: to know the cluster, then to look, then to read the secret, never to change.
kubectl create clusterrole spaces --verb=get,list --resource=namespaces >/dev/null
kubectl create clusterrolebinding spaces --clusterrole=spaces --group=viewers >/dev/null
shop create rolebinding view --clusterrole=view --group=viewers >/dev/null
CONTEXT=viewer stopped 'a user who may not read the secret' 'secrets "db" is forbidden: User "viewer" cannot get resource "secrets" in API group "" in the namespace "shop"' look
shop create role secrets --verb=get --resource=secrets >/dev/null
shop create rolebinding secrets --role=secrets --group=viewers >/dev/null
for folder in $(printf '%s\n' "$LAB_KUBECTL"/* | sort -V); do
    rm -rf "$runs"
    PATH=$folder:$PATH CONTEXT=viewer stopped "a user who may not scale, kubectl ${folder##*/}" 'cannot patch resource "deployments/scale"' stop
done

# The API server goes away while the run waits for a person, and comes back.
rm -rf "$runs"
answers 'namespace: shop' '{at: stop, stop: gate, do: leave}'
ran 'left before the change' 4 run cluster.quiesce
answers 'namespace: shop'
api_stop
ran 'the server is gone' 3 resume last
told 'the server is gone' 'was refused - did you specify the right host or port?'
api_start
same 'the server is gone: generations' 'web=1 worker=1 ' "$(scaled)"
ran 'the server is back' 0 resume last
as_before 'the server is back'
passed 'a server that goes away and comes back'

# The same address leads to another cluster, with the same objects in it.
rm -rf "$runs"
shop patch secret db --type=merge -p '{"stringData": {"password": "old"}}' >/dev/null
ran 'left after the change' 4 run cluster.quiesce
told 'left after the change' 'Result: not finished, at step count'
fresh-cluster
shop_up
ran 'another cluster' 3 resume last
told 'another cluster' 'target shop is not the cluster this run was opened on'
same 'another cluster: generations' 'web=1 worker=1 ' "$(scaled)"
passed 'another cluster at the same address'
