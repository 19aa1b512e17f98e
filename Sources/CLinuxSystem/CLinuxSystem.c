#define _GNU_SOURCE
#include "CLinuxSystem.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>

int CLinuxSystem_rename_noreplace(int old_directory, const char *old_path, int new_directory, const char *new_path) {
    return renameat2(old_directory, old_path, new_directory, new_path, RENAME_NOREPLACE);
}

int CLinuxSystem_openat(int directory, const char *path, int flags, mode_t mode) {
    return openat(directory, path, flags, mode);
}

int CLinuxSystem_peer_credentials(int socket, pid_t *process, uid_t *user, gid_t *group) {
    struct ucred credentials;
    socklen_t size = sizeof credentials;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) < 0) return -1;
    *process = credentials.pid;
    *user = credentials.uid;
    *group = credentials.gid;
    return 0;
}

int CLinuxSystem_accept(int socket) {
    return accept4(socket, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

ssize_t CLinuxSystem_send_descriptor(int socket, const void *bytes, size_t count, int descriptor) {
    struct iovec vector = {.iov_base = (void *)bytes, .iov_len = count};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1};
    if (descriptor >= 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = control.space;
        message.msg_controllen = sizeof control.space;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL);
}

ssize_t CLinuxSystem_receive_descriptor(int socket, void *bytes, size_t count, int *descriptor) {
    struct iovec vector = {.iov_base = bytes, .iov_len = count};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {
        .msg_iov = &vector,
        .msg_iovlen = 1,
        .msg_control = control.space,
        .msg_controllen = sizeof control.space,
    };
    *descriptor = -1;
    ssize_t result = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (result < 0) return result;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        // Alignment leaves room for a second number; one that nobody asked for must not stay open.
        for (size_t offset = 0; CMSG_LEN(offset + sizeof(int)) <= header->cmsg_len; offset += sizeof(int)) {
            int received;
            memcpy(&received, CMSG_DATA(header) + offset, sizeof(int));
            if (*descriptor < 0) *descriptor = received;
            else close(received);
        }
    }
    return result;
}

void CLinuxSystem_name_thread(const char *name) {
    prctl(PR_SET_NAME, name, 0, 0, 0);
}

int CLinuxSystem_landlock_deny_all(void) {
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1) return -1;
    // Rights by ABI (landlock(7)): 13 with the first, REFER with 2, TRUNCATE with 3, network with 4, IOCTL_DEV with 5.
    // Debian 12's header knows the first three, so the later bits stand as numbers.
    struct {
        uint64_t handled_access_fs;
        uint64_t handled_access_net;
        uint64_t scoped;
    } attributes = {.handled_access_fs = (1ULL << 13) - 1};
    if (abi >= 2) attributes.handled_access_fs |= 1ULL << 13;
    if (abi >= 3) attributes.handled_access_fs |= 1ULL << 14;
    if (abi >= 4) attributes.handled_access_net = 3;
    if (abi >= 5) attributes.handled_access_fs |= 1ULL << 15;
    if (abi >= 6) attributes.scoped = 3;
    size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
    if (ruleset < 0) return -1;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || syscall(SYS_landlock_restrict_self, ruleset, 0) < 0) {
        int saved = errno;
        close(ruleset);
        errno = saved;
        return -1;
    }
    close(ruleset);
    return (int)abi;
}

int CLinuxSystem_set_process_flag(int option, unsigned long value) {
    return prctl(option, value, 0, 0, 0);
}

static int memory_exhaustion_status;

static void on_crash(int number) {
    if (errno == ENOMEM) _exit(memory_exhaustion_status);
    // SA_RESETHAND put the default back: a trap comes again on return, a signal sent by abort(3) or kill(2) does not.
    raise(number);
}

void CLinuxSystem_report_memory_exhaustion(int exit_status) {
    static char stack[65536];
    memory_exhaustion_status = exit_status;
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_crash;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
    const int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
    for (size_t index = 0; index < sizeof numbers / sizeof numbers[0]; index++) {
        sigaction(numbers[index], &action, NULL);
    }
}

void CLinuxSystem_clear_errno(void) {
    errno = 0;
}

long CLinuxSystem_system_call(long number, long a, long b, long c, long d, long e, long f) {
    return syscall(number, a, b, c, d, e, f);
}

int CLinuxSystem_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
