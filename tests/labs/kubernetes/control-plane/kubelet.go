// The stand-in for a kubelet: one node, whose pods are running without containers. Exec, logs and port-forward are real streams; behind
// them are processes and loopback ports of the machine.
//
// Annotations of a pod (in a workload's pod template) say what stands behind it:
//
//	lab/start-delay: "2s"   so long in ContainerCreating (200ms unless told)
//	lab/stop-delay: "3s"    so long in Terminating (200ms unless told; never past the grace period)
//	lab/run: "WORDS"        for `sh -c`, a process that lives as long as the pod; its output is the pod's log
//	lab/port-5432: "15432"  the loopback port that port-forward to 5432 reaches (5432 unless told)
//	lab/not-ready: "yes"    the pod runs and is never ready
//
// A command in a pod sees the machine's files and the lab's programs for pods (pods/), a working folder of the pod's, and the environment
// that the container names, literally or by secretKeyRef. A pod that is not to be restarted (a job's) without lab/run ends well at once.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"fmt"
	"io"
	"io/ioutil"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	coordination "k8s.io/api/coordination/v1"
	core "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/fields"
	"k8s.io/apimachinery/pkg/types"
	streams "k8s.io/apimachinery/pkg/util/remotecommand"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/remotecommand"
	"k8s.io/kubernetes/pkg/kubelet/cri/streaming/portforward"
	remoteserver "k8s.io/kubernetes/pkg/kubelet/cri/streaming/remotecommand"
)

const name = "node1"
const address = "127.0.0.1"
const port = 10250

type node struct {
	folder string
	api    kubernetes.Interface
	pods   cache.Store
	mutex  sync.Mutex
	known  map[types.UID]*pod
	made   int
}

// pod is what is known of a pod beyond what the API server knows.
type pod struct {
	address  string
	started  meta.Time
	process  *exec.Cmd
	ended    chan struct{}
	stopping bool
}

var anytime = context.Background()

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func told(err error) {
	if err != nil && !apierrors.IsNotFound(err) {
		log.Print(err)
	}
}

func duration(p *core.Pod, annotation string) time.Duration {
	if d, err := time.ParseDuration(p.Annotations[annotation]); err == nil {
		return d
	}
	return 200 * time.Millisecond
}

func (n *node) home(p *core.Pod) string { return filepath.Join(n.folder, p.Namespace, p.Name) }
func (n *node) log(p *core.Pod) string  { return filepath.Join(n.home(p), ".log") }

// ---- the node

func (n *node) register() {
	for {
		_, err := n.api.CoreV1().Nodes().Create(anytime, &core.Node{ObjectMeta: meta.ObjectMeta{Name: name,
			Labels: map[string]string{"kubernetes.io/hostname": name, "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64"}}}, meta.CreateOptions{})
		if err == nil || apierrors.IsAlreadyExists(err) {
			break
		}
		log.Print(err)
		time.Sleep(200 * time.Millisecond)
	}
	go func() {
		for {
			told(n.beat())
			told(n.lease())
			time.Sleep(10 * time.Second)
		}
	}()
}

func (n *node) beat() error {
	at, err := n.api.CoreV1().Nodes().Get(anytime, name, meta.GetOptions{})
	if err != nil {
		return err
	}
	now := meta.Now()
	ready := core.NodeCondition{Type: core.NodeReady, Status: core.ConditionTrue, Reason: "KubeletReady", Message: "the lab's kubelet is posting ready status",
		LastHeartbeatTime: now, LastTransitionTime: now}
	for _, c := range at.Status.Conditions {
		if c.Type == core.NodeReady && c.Status == core.ConditionTrue {
			ready.LastTransitionTime = c.LastTransitionTime
		}
	}
	room := core.ResourceList{core.ResourceCPU: resource.MustParse("32"), core.ResourceMemory: resource.MustParse("64Gi"), core.ResourcePods: resource.MustParse("250")}
	at.Status = core.NodeStatus{Capacity: room, Allocatable: room, Conditions: []core.NodeCondition{ready},
		Addresses:       []core.NodeAddress{{Type: core.NodeInternalIP, Address: address}, {Type: core.NodeHostName, Address: name}},
		DaemonEndpoints: core.NodeDaemonEndpoints{KubeletEndpoint: core.DaemonEndpoint{Port: port}},
		NodeInfo:        core.NodeSystemInfo{KubeletVersion: "v1.20.2", ContainerRuntimeVersion: "lab://1", OperatingSystem: "linux", Architecture: "amd64", OSImage: "lab"}}
	_, err = n.api.CoreV1().Nodes().UpdateStatus(anytime, at, meta.UpdateOptions{})
	return err
}

func (n *node) lease() error {
	leases := n.api.CoordinationV1().Leases("kube-node-lease")
	holder, seconds, now := name, int32(40), meta.NowMicro()
	lease, err := leases.Get(anytime, name, meta.GetOptions{})
	if apierrors.IsNotFound(err) {
		_, err = leases.Create(anytime, &coordination.Lease{ObjectMeta: meta.ObjectMeta{Name: name},
			Spec: coordination.LeaseSpec{HolderIdentity: &holder, LeaseDurationSeconds: &seconds, RenewTime: &now}}, meta.CreateOptions{})
	} else if err == nil {
		lease.Spec.RenewTime = &now
		_, err = leases.Update(anytime, lease, meta.UpdateOptions{})
	}
	return err
}

// ---- pods

func (n *node) environment(p *core.Pod, container string) []string {
	out := []string{"PATH=" + os.Getenv("PATH"), "HOME=" + n.home(p), "HOSTNAME=" + p.Name}
	for _, c := range p.Spec.Containers {
		if c.Name != container {
			continue
		}
		for _, v := range c.Env {
			value := v.Value
			if v.ValueFrom != nil && v.ValueFrom.SecretKeyRef != nil {
				secret, err := n.api.CoreV1().Secrets(p.Namespace).Get(anytime, v.ValueFrom.SecretKeyRef.Name, meta.GetOptions{})
				told(err)
				value = string(secret.Data[v.ValueFrom.SecretKeyRef.Key])
			}
			out = append(out, v.Name+"="+value)
		}
	}
	return out
}

// tell tells the API server how a pod is; another writer's change is no reason to give up.
func (n *node) tell(p *core.Pod, s *pod, phase core.PodPhase, state core.ContainerState) {
	for i := 0; i < 10; i++ {
		now, err := n.api.CoreV1().Pods(p.Namespace).Get(anytime, p.Name, meta.GetOptions{})
		if err == nil && now.UID == p.UID {
			now.Status = n.status(now, s, phase, state)
			_, err = n.api.CoreV1().Pods(p.Namespace).UpdateStatus(anytime, now, meta.UpdateOptions{})
		}
		if err == nil || apierrors.IsNotFound(err) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (n *node) status(p *core.Pod, s *pod, phase core.PodPhase, state core.ContainerState) core.PodStatus {
	ready := state.Running != nil && p.Annotations["lab/not-ready"] == ""
	out := core.PodStatus{Phase: phase, HostIP: address, StartTime: p.Status.StartTime, QOSClass: p.Status.QOSClass}
	now := meta.Now()
	if out.StartTime == nil {
		out.StartTime = &now
	}
	if phase != core.PodPending {
		out.PodIP, out.PodIPs = s.address, []core.PodIP{{IP: s.address}}
	}
	for kind, holds := range map[core.PodConditionType]bool{core.PodScheduled: true, core.PodInitialized: true, core.PodReady: ready, core.ContainersReady: ready} {
		c := core.PodCondition{Type: kind, Status: core.ConditionFalse, LastTransitionTime: now}
		if holds {
			c.Status = core.ConditionTrue
		}
		out.Conditions = append(out.Conditions, c)
	}
	for _, c := range p.Spec.Containers {
		out.ContainerStatuses = append(out.ContainerStatuses, core.ContainerStatus{Name: c.Name, Image: c.Image, ImageID: "lab://" + c.Image,
			ContainerID: "lab://" + string(p.UID) + "/" + c.Name, Ready: ready, Started: &ready, State: state})
	}
	return out
}

func waiting(reason string) core.ContainerState {
	return core.ContainerState{Waiting: &core.ContainerStateWaiting{Reason: reason}}
}

func terminated(s *pod, code int) core.ContainerState {
	reason := "Completed"
	if code != 0 {
		reason = "Error"
	}
	return core.ContainerState{Terminated: &core.ContainerStateTerminated{ExitCode: int32(code), Reason: reason, StartedAt: s.started, FinishedAt: meta.Now()}}
}

func (n *node) start(p *core.Pod, s *pod) {
	n.tell(p, s, core.PodPending, waiting("ContainerCreating"))
	time.Sleep(duration(p, "lab/start-delay"))
	n.mutex.Lock()
	stopping := s.stopping
	n.mutex.Unlock()
	if stopping {
		return
	}
	must(os.MkdirAll(n.home(p), 0o755))
	out, err := os.OpenFile(n.log(p), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	must(err)
	defer out.Close()
	s.started = meta.Now()
	if run := p.Annotations["lab/run"]; run != "" {
		n.run(p, s, run, out)
	} else if p.Spec.RestartPolicy != core.RestartPolicyAlways {
		n.tell(p, s, core.PodSucceeded, terminated(s, 0))
		return
	}
	n.tell(p, s, core.PodRunning, core.ContainerState{Running: &core.ContainerStateRunning{StartedAt: s.started}})
}

func (n *node) run(p *core.Pod, s *pod, words string, out *os.File) {
	process := exec.Command("sh", "-c", words)
	process.Dir, process.Env, process.Stdout, process.Stderr = n.home(p), n.environment(p, p.Spec.Containers[0].Name), out, out
	process.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	must(process.Start())
	ended := make(chan struct{})
	n.mutex.Lock()
	s.process, s.ended = process, ended
	n.mutex.Unlock()
	go func() {
		process.Wait()
		close(ended)
		n.mutex.Lock()
		stopping := s.stopping
		n.mutex.Unlock()
		code := process.ProcessState.ExitCode()
		switch {
		case stopping:
		case p.Spec.RestartPolicy == core.RestartPolicyAlways:
			n.tell(p, s, core.PodRunning, waiting("CrashLoopBackOff"))
		case code == 0:
			n.tell(p, s, core.PodSucceeded, terminated(s, 0))
		default:
			n.tell(p, s, core.PodFailed, terminated(s, code))
		}
	}()
}

func (n *node) stop(p *core.Pod, s *pod) {
	grace := 30 * time.Second
	if p.DeletionGracePeriodSeconds != nil {
		grace = time.Duration(*p.DeletionGracePeriodSeconds) * time.Second
	}
	delay := duration(p, "lab/stop-delay")
	if delay > grace {
		delay = grace
	}
	time.Sleep(delay)
	n.mutex.Lock()
	process, ended := s.process, s.ended
	n.mutex.Unlock()
	if process != nil {
		syscall.Kill(-process.Process.Pid, syscall.SIGTERM)
		select {
		case <-ended:
		case <-time.After(grace):
			syscall.Kill(-process.Process.Pid, syscall.SIGKILL)
		}
	}
	zero := int64(0)
	told(n.api.CoreV1().Pods(p.Namespace).Delete(anytime, p.Name, meta.DeleteOptions{GracePeriodSeconds: &zero, Preconditions: &meta.Preconditions{UID: &p.UID}}))
	os.RemoveAll(n.home(p))
}

// seen: a pod was bound to the node, or changed.
func (n *node) seen(object interface{}) {
	p := object.(*core.Pod)
	n.mutex.Lock()
	defer n.mutex.Unlock()
	s := n.known[p.UID]
	if s == nil {
		n.made++
		s = &pod{address: fmt.Sprintf("10.244.%d.%d", n.made/250, n.made%250+2)}
		n.known[p.UID] = s
		if p.DeletionTimestamp == nil {
			go n.start(p, s)
		}
	}
	if p.DeletionTimestamp != nil && !s.stopping {
		s.stopping = true
		go n.stop(p, s)
	}
}

// gone: a pod is no more; by force, if it was not stopping.
func (n *node) gone(object interface{}) {
	if last, ok := object.(cache.DeletedFinalStateUnknown); ok {
		object = last.Obj
	}
	n.mutex.Lock()
	defer n.mutex.Unlock()
	uid := object.(*core.Pod).UID
	if s := n.known[uid]; s != nil {
		if s.process != nil && !s.stopping {
			syscall.Kill(-s.process.Process.Pid, syscall.SIGKILL)
		}
		s.stopping = true
		delete(n.known, uid)
	}
}

// ---- streams

type stream struct {
	n *node
	p *core.Pod
}

func (s stream) ExecInContainer(_ string, _ types.UID, container string, words []string, in io.Reader, out, err io.WriteCloser, tty bool,
	_ <-chan remotecommand.TerminalSize, _ time.Duration) error {
	process := exec.Command(words[0], words[1:]...)
	if process.Err != nil {
		return fmt.Errorf("OCI runtime exec failed: exec failed: unable to start container process: exec: %q: executable file not found in $PATH: unknown", words[0])
	}
	process.Dir, process.Env, process.SysProcAttr = s.n.home(s.p), s.n.environment(s.p, container), &syscall.SysProcAttr{Setpgid: true}
	if out != nil {
		process.Stdout = out
	}
	if err != nil {
		process.Stderr = err
	} else if tty {
		process.Stderr = out
	}
	var stdin io.WriteCloser
	if in != nil {
		stdin, _ = process.StdinPipe()
	}
	if failed := process.Start(); failed != nil {
		return failed
	}
	if in != nil {
		go func() { io.Copy(stdin, in); stdin.Close() }()
	}
	failed := process.Wait()
	if code, ok := failed.(*exec.ExitError); ok {
		return exit{code}
	}
	return failed
}

type exit struct{ *exec.ExitError }

func (e exit) ExitStatus() int {
	if s, ok := e.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		return 128 + int(s.Signal())
	}
	return e.ExitCode()
}

func (s stream) PortForward(_ string, _ types.UID, wanted int32, far io.ReadWriteCloser) error {
	behind := s.p.Annotations[fmt.Sprintf("lab/port-%d", wanted)]
	if behind == "" {
		behind = fmt.Sprint(wanted)
	}
	near, err := net.Dial("tcp", address+":"+behind)
	if err != nil {
		return fmt.Errorf("failed to connect to localhost:%d inside namespace: %v", wanted, err)
	}
	defer near.Close()
	over := make(chan struct{}, 2)
	go func() { io.Copy(near, far); near.(*net.TCPConn).CloseWrite(); over <- struct{}{} }()
	go func() { io.Copy(far, near); over <- struct{}{} }()
	<-over
	select {
	case <-over:
	case <-time.After(5 * time.Second):
	}
	return nil
}

func (n *node) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.TLS.PeerCertificates[0].Subject.CommonName != "kube-apiserver-kubelet-client" {
		http.Error(w, "Unauthorized", 401)
		return
	}
	words := strings.Split(strings.Trim(r.URL.Path, "/"), "/") // WHAT NAMESPACE POD [UID] CONTAINER
	if len(words) < 3 {
		http.NotFound(w, r)
		return
	}
	found, ok, _ := n.pods.GetByKey(words[1] + "/" + words[2])
	if !ok {
		http.Error(w, "pod does not exist", 404)
		return
	}
	p := found.(*core.Pod)
	idle, create := 4*time.Hour, 30*time.Second
	switch words[0] {
	case "containerLogs":
		http.ServeFile(w, r, n.log(p))
	case "exec":
		options, err := remoteserver.NewOptions(r)
		if err != nil {
			http.Error(w, err.Error(), 400)
			return
		}
		remoteserver.ServeExec(w, r, stream{n, p}, p.Name, p.UID, words[len(words)-1], r.URL.Query()["command"], options, idle, create, streams.SupportedStreamingProtocols)
	case "portForward":
		options, err := portforward.NewV4Options(r)
		if err != nil {
			http.Error(w, err.Error(), 400)
			return
		}
		portforward.ServePortForward(w, r, stream{n, p}, p.Name, p.UID, options, idle, create, portforward.SupportedProtocols)
	default:
		http.NotFound(w, r)
	}
}

func kubelet() {
	config := flag.String("kubeconfig", "", "")
	keys := flag.String("keys", "", "folder with ca.crt, node1.crt, node1.key")
	folder := flag.String("folder", "", "for the pods' working folders")
	flag.Parse()
	client, err := clientcmd.BuildConfigFromFlags("", *config)
	must(err)
	client.QPS, client.Burst = 100, 200
	api, err := kubernetes.NewForConfig(client)
	must(err)
	n := &node{folder: *folder, api: api, known: map[types.UID]*pod{}}
	n.register()
	mine := cache.NewListWatchFromClient(api.CoreV1().RESTClient(), "pods", "", fields.OneTermEqualSelector("spec.nodeName", name))
	store, watch := cache.NewInformer(mine, &core.Pod{}, 0,
		cache.ResourceEventHandlerFuncs{AddFunc: n.seen, UpdateFunc: func(_, now interface{}) { n.seen(now) }, DeleteFunc: n.gone})
	n.pods = store
	go watch.Run(make(chan struct{}))
	authority, err := ioutil.ReadFile(*keys + "/ca.crt")
	must(err)
	known := x509.NewCertPool()
	known.AppendCertsFromPEM(authority)
	server := &http.Server{Addr: fmt.Sprintf("%s:%d", address, port), Handler: n,
		TLSConfig:    &tls.Config{ClientCAs: known, ClientAuth: tls.RequireAndVerifyClientCert, NextProtos: []string{"http/1.1"}},
		TLSNextProto: map[string]func(*http.Server, *tls.Conn, http.Handler){}}
	log.Fatal(server.ListenAndServeTLS(*keys+"/"+name+".crt", *keys+"/"+name+".key"))
}
