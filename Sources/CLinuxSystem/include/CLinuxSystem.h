#ifndef CLINUXSYSTEM_H
#define CLINUXSYSTEM_H

// What Swift's Glibc module lacks: headers it does not export, and functions for macros and variadic calls.

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <linux/landlock.h>
#include <dirent.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

// renameat2(2) with RENAME_NOREPLACE, which the Glibc module hides behind _GNU_SOURCE.
int CLinuxSystem_rename_noreplace(int old_directory, const char *old_path, int new_directory, const char *new_path);

// open(2) and openat(2) are variadic, which Swift cannot call.
int CLinuxSystem_openat(int directory, const char *path, int flags, mode_t mode);

// SO_PEERCRED: struct ucred needs _GNU_SOURCE. Returns 0 or -1 with errno.
int CLinuxSystem_peer_credentials(int socket, pid_t *process, uid_t *user, gid_t *group);

// accept4(2) with SOCK_CLOEXEC | SOCK_NONBLOCK.
int CLinuxSystem_accept(int socket);

// Sends bytes with one descriptor as SCM_RIGHTS (pass -1 for none). CMSG_* are macros. Returns as sendmsg(2).
ssize_t CLinuxSystem_send_descriptor(int socket, const void *bytes, size_t count, int descriptor);

// Receives bytes and at most one close-on-exec descriptor (-1 when none came). Returns as recvmsg(2).
ssize_t CLinuxSystem_receive_descriptor(int socket, void *bytes, size_t count, int *descriptor);

// pthread_setname_np(3) for the calling thread, which needs _GNU_SOURCE; at most 15 bytes count.
void CLinuxSystem_name_thread(const char *name);

// Landlock has no libc wrapper. Denies every file system access the running kernel knows, and TCP where it can.
// Returns the ABI in force, or -1 with errno.
int CLinuxSystem_landlock_deny_all(void);

// prctl(2) is variadic. For options that take one number, the rest being zero. Returns as prctl(2).
int CLinuxSystem_set_process_flag(int option, unsigned long value);

// Handles SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS and SIGFPE on a stack of its own: with errno at ENOMEM the process
// exits with `exit_status`, else it dies of the signal. In C because Swift code is not safe in a signal handler.
void CLinuxSystem_report_memory_exhaustion(int exit_status);

// Swift cannot assign errno, which is a macro over a function.
void CLinuxSystem_clear_errno(void);

// syscall(2) is variadic. Returns as it.
long CLinuxSystem_system_call(long number, long a, long b, long c, long d, long e, long f);

// posix_spawn_file_actions_addclosefrom_np(3), which the Glibc module hides behind _GNU_SOURCE.
int CLinuxSystem_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

#endif
