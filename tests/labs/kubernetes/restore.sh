#!/bin/bash
# restore.sh: under with-flightctl.sh; Flight Control restored in a cluster, from beginning to end, while an autoscaler looks after the worker.
. "$(dirname "$0")/flightctl-common.sh"

installed
internal create -f - >/dev/null <<'A' || failed 'the autoscaler'
{"apiVersion": "autoscaling/v1", "kind": "HorizontalPodAutoscaler", "metadata": {"name": "flightctl-worker"},
 "spec": {"minReplicas": 2, "maxReplicas": 5, "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "flightctl-worker"}}}
A
internal get horizontalpodautoscalers.v2beta2.autoscaling flightctl-worker --watch -o json >"$LAB_DIR/scaler" &
watch=$!
restore_answers
ran restore 0 run flight-control.kubernetes-restore
kill $watch
restored 1
grep -q '"ScalingDisabled"' "$LAB_DIR/scaler" || failed 'the autoscaler never saw its deployment at zero'
passed 'restored, with an autoscaler at rest'
