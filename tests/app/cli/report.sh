#!/bin/bash
# report.sh: a run whose report cannot be written says so, and does not end as if all were well.
. "$(dirname "$0")/common.sh"
echo '{}' >"$folder/answers.yaml"
expect 0 "$SALVOR" run "$procedure" --answers "$folder/answers.yaml" --runs "$folder/runs"
for name in report.md report.html; do
    [ -s "$(echo "$folder"/runs/*/$name)" ] || failed "there is no $name"
done

# While it runs, something else takes the name of its report.
sed "s|run: \[touch, $folder/second\]|run: [sh, -c, 'touch $folder/second; for run in $folder/other/*/; do mkdir \"\$run/report.html\"; done']|" "$procedure" >"$folder/other.yaml"
rm "$folder/second"
expect 6 "$SALVOR" run "$folder/other.yaml" --answers "$folder/answers.yaml" --runs "$folder/other"
[ -e "$folder/second" ] || failed 'it was not run'
says 'the report could not be written: '
says 'report.html'
says 'Result: recovered'
expect 0 "$SALVOR" report last --runs "$folder/other" # from the journal
echo 'report: ok'
