#!/bin/bash
# two-consoles.sh: under with-cluster.sh; two consoles and one namespace: the second is told of the first and kept out, watches whether it lives, takes
# its lock over when it does not, and the first, awake again, changes nothing any more. Where no lock may be had, going on is a person's decision.
. "$(dirname "$0")/common.sh"

# The first stands still as it looks at its lock before its first change, and so does its kubectl.
mkdir "$LAB_DIR/slow"
cat >"$LAB_DIR/slow/kubectl" <<W
#!/bin/sh
case "\$*" in *' get leases.'*) touch "$LAB_DIR/asked"; until [ -e "$LAB_DIR/go" ]; do sleep 0.05; done ;; esac
exec $(command -v kubectl) "\$@"
W
chmod 755 "$LAB_DIR/slow/kubectl"
lease() { shop get leases.coordination.k8s.io salvor --ignore-not-found -o "jsonpath=$1"; }

shop_up
answers 'namespace: shop'
PATH=$LAB_DIR/slow:$PATH salvor run cluster.quiesce >"$LAB_DIR/first" 2>&1 &
run=$!
until [ -e "$LAB_DIR/asked" ]; do
    kill -0 $run 2>/dev/null || { tail -n 30 "$LAB_DIR/first"; failed 'the first ended too soon'; }
    sleep 0.02
done
first=$(pgrep -P $run -x salvor || echo $run)
kill -STOP $first
first_run=$(basename "$runs"/*)
same 'the lock names the run and what it is for' "$first_run cluster.quiesce" "$(lease '{.metadata.annotations.salvor/run} {.metadata.annotations.salvor/procedure}')"

runs=$LAB_DIR/second-runs
ran 'the second is kept out' 4 run cluster.quiesce
told 'the second is kept out' 'lab, namespace shop is locked by another console'
told 'the second is kept out' "run $first_run, cluster.quiesce"
same 'nothing was changed by either' 'web=1 worker=1 ' "$(scaled)"
passed 'the second console is told of the first, and kept out'

answers 'namespace: shop' '{stop: lock, do: again}, {stop: lock, do: take, reason: the desk of the first is locked}'
ran 'taken over' 0 resume last
told 'taken over' 'its console seems to be gone'
as_before 'taken over'
same 'its writers were stopped and started by the second' 'web=3 worker=3 ' "$(scaled)"
touch "$LAB_DIR/go"
kill -CONT $first
wait $run
same 'how the first ended' 4 $?
same 'the first changed nothing any more' 'web=3 worker=3 ' "$(scaled)"
nothing 'no lock is left' lease '{.metadata.name}'
passed 'a lock that nobody renewed was taken over, and its first holder changed nothing'

# A user who may look and scale, and may not make a lock.
kubectl create clusterrole spaces --verb=get,list --resource=namespaces >/dev/null
kubectl create clusterrolebinding spaces --clusterrole=spaces --group=viewers >/dev/null
shop create rolebinding view --clusterrole=view --group=viewers >/dev/null
shop create role without --verb=get,update,patch,create --resource=secrets,deployments,deployments/scale,pods,pods/exec >/dev/null
shop create rolebinding without --role=without --group=viewers >/dev/null
answers 'namespace: shop'
CONTEXT=viewer ran 'no lock' 4 run cluster.quiesce
told 'no lock' 'leases.coordination.k8s.io is forbidden: User "viewer" cannot create resource "leases"'
same 'nothing was changed without a lock' 'web=3 worker=3 ' "$(scaled)"
answers 'namespace: shop' '{stop: lock, do: go_on, reason: nobody else works here tonight}'
ran 'without a lock' 0 resume last
as_before 'without a lock'
"$SALVOR" report last --runs "$runs" | grep -A4 '^## Overrides' | grep -q 'nobody else works here tonight' || failed 'the decision does not stand first in the report'
passed 'without a right to locks, a person decides, and the report says so'
