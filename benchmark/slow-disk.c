/*
 * Put before the C library (LD_PRELOAD), makes the files below one folder answer late, and writes down what is asked of them.
 *
 *   SLOW_DISK_FOLDER  absolute path; what lies elsewhere is left alone, so that the program itself starts as ever
 *   SLOW_DISK_DELAY   microseconds before each call (0)
 *   SLOW_DISK_TRACE   a file that gets one line for each call, tabs between: kind, offset, bytes, path
 *
 * Kinds are list, open, read, stat and other. A list is one call however many names it gives, and a close costs nothing.
 * libuv, which Node calls for all its files, asks through the functions below and makes the call statx by number.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { max_files = 65536 };

static const char *folder;
static size_t folder_length;
static long delay;
static FILE *trace;
/* By file descriptor: the path of a file below the folder, and how far it has been read. */
static char *paths[max_files];
static off_t places[max_files];

#define NEXT(name) \
	static __typeof__(name) *next; \
	if (next == NULL) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
	const char *text = getenv("SLOW_DISK_DELAY");
	const char *file = getenv("SLOW_DISK_TRACE");
	delay = text == NULL ? 0 : atol(text);
	if (file != NULL) trace = fopen(file, "w");
	folder = getenv("SLOW_DISK_FOLDER");
	folder_length = folder == NULL ? 0 : strlen(folder);
}

__attribute__((destructor)) static void end(void) {
	if (trace != NULL) fflush(trace);
}

static int is_below(const char *path) {
	if (folder_length == 0 || path == NULL || strncmp(path, folder, folder_length) != 0) return 0;
	return path[folder_length] == '/' || path[folder_length] == '\0';
}

static void answer_late(void) {
	if (delay == 0) return;
	struct timespec left = {delay / 1000000, delay % 1000000 * 1000};
	while (nanosleep(&left, &left) != 0) continue;
}

static void note(const char *kind, const char *path, long offset, long bytes) {
	if (trace == NULL) return;
	fprintf(trace, "%s\t%ld\t%ld\t%s\n", kind, offset, bytes, path);
}

static void asked(const char *kind, const char *path) {
	if (!is_below(path)) return;
	answer_late();
	note(kind, path, 0, 0);
}

static const char *path_of(int file) {
	return file >= 0 && file < max_files ? paths[file] : NULL;
}

static void asked_of(const char *kind, int file) {
	if (path_of(file) != NULL) asked(kind, path_of(file));
}

static int opened(int file, const char *path) {
	if (file >= 0 && file < max_files && is_below(path)) {
		paths[file] = strdup(path);
		places[file] = 0;
	}
	return file;
}

/* Bytes that a read gave; `offset` is -1 where it went on from the last one. */
static ssize_t gave(int file, ssize_t bytes, off_t offset) {
	const char *path = path_of(file);
	if (path == NULL || bytes < 0) return bytes;
	note("read", path, offset == -1 ? places[file] : offset, bytes);
	if (offset == -1) places[file] += bytes;
	return bytes;
}

static void wait_for(int file) {
	if (path_of(file) != NULL) answer_late();
}

#define MODE(flags) \
	mode_t mode = 0; \
	if ((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE) { \
		va_list rest; \
		va_start(rest, flags); \
		mode = va_arg(rest, mode_t); \
		va_end(rest); \
	}

int open(const char *path, int flags, ...) {
	NEXT(open);
	MODE(flags)
	asked("open", path);
	return opened(next(path, flags, mode), path);
}

int open64(const char *path, int flags, ...) {
	NEXT(open64);
	MODE(flags)
	asked("open", path);
	return opened(next(path, flags, mode), path);
}

int openat(int at, const char *path, int flags, ...) {
	NEXT(openat);
	MODE(flags)
	asked("open", path);
	return opened(next(at, path, flags, mode), path);
}

int openat64(int at, const char *path, int flags, ...) {
	NEXT(openat64);
	MODE(flags)
	asked("open", path);
	return opened(next(at, path, flags, mode), path);
}

int close(int file) {
	NEXT(close);
	if (path_of(file) != NULL) {
		free(paths[file]);
		paths[file] = NULL;
	}
	return next(file);
}

ssize_t read(int file, void *to, size_t length) {
	NEXT(read);
	wait_for(file);
	return gave(file, next(file, to, length), -1);
}

ssize_t pread(int file, void *to, size_t length, off_t offset) {
	NEXT(pread);
	wait_for(file);
	return gave(file, next(file, to, length, offset), offset);
}

ssize_t pread64(int file, void *to, size_t length, off64_t offset) {
	NEXT(pread64);
	wait_for(file);
	return gave(file, next(file, to, length, offset), offset);
}

ssize_t readv(int file, const struct iovec *to, int count) {
	NEXT(readv);
	wait_for(file);
	return gave(file, next(file, to, count), -1);
}

ssize_t preadv(int file, const struct iovec *to, int count, off_t offset) {
	NEXT(preadv);
	wait_for(file);
	return gave(file, next(file, to, count, offset), offset);
}

int scandir(const char *path, struct dirent ***list, int (*wanted)(const struct dirent *),
            int (*order)(const struct dirent **, const struct dirent **)) {
	NEXT(scandir);
	asked("list", path);
	return next(path, list, wanted, order);
}

int scandir64(const char *path, struct dirent64 ***list, int (*wanted)(const struct dirent64 *),
              int (*order)(const struct dirent64 **, const struct dirent64 **)) {
	NEXT(scandir64);
	asked("list", path);
	return next(path, list, wanted, order);
}

DIR *opendir(const char *path) {
	NEXT(opendir);
	asked("list", path);
	return next(path);
}

/* Node's own functions ask by number for statx alone; each argument is as wide as a register. */
long syscall(long number, ...) {
	NEXT(syscall);
	va_list rest;
	long a[6];
	va_start(rest, number);
	for (int index = 0; index < 6; index++) a[index] = va_arg(rest, long);
	va_end(rest);
	if (number == SYS_statx) {
		const char *path = (const char *)a[1];
		if (path != NULL && path[0] != '\0') asked("stat", path);
		else asked_of("stat", (int)a[0]);
	}
	return next(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

int statx(int at, const char *restrict path, int flags, unsigned mask, struct statx *restrict to) {
	NEXT(statx);
	if (path[0] != '\0') asked("stat", path);
	else asked_of("stat", at);
	return next(at, path, flags, mask, to);
}

#define STAT(name, type) \
	int name(const char *path, struct type *to) { \
		NEXT(name); \
		asked("stat", path); \
		return next(path, to); \
	}
#define OLD_STAT(name, type) \
	int name(int version, const char *path, struct type *to) { \
		static int (*next)(int, const char *, struct type *); \
		if (next == NULL) next = (int (*)(int, const char *, struct type *))dlsym(RTLD_NEXT, #name); \
		asked("stat", path); \
		return next(version, path, to); \
	}
STAT(stat, stat)
STAT(stat64, stat64)
STAT(lstat, stat)
STAT(lstat64, stat64)
OLD_STAT(__xstat, stat)
OLD_STAT(__xstat64, stat64)
OLD_STAT(__lxstat, stat)
OLD_STAT(__lxstat64, stat64)

#define FSTAT(name, type) \
	int name(int file, struct type *to) { \
		NEXT(name); \
		asked_of("stat", file); \
		return next(file, to); \
	}
#define OLD_FSTAT(name, type) \
	int name(int version, int file, struct type *to) { \
		static int (*next)(int, int, struct type *); \
		if (next == NULL) next = (int (*)(int, int, struct type *))dlsym(RTLD_NEXT, #name); \
		asked_of("stat", file); \
		return next(version, file, to); \
	}
FSTAT(fstat, stat)
FSTAT(fstat64, stat64)
OLD_FSTAT(__fxstat, stat)
OLD_FSTAT(__fxstat64, stat64)

char *realpath(const char *restrict path, char *restrict to) {
	NEXT(realpath);
	asked("other", path);
	return next(path, to);
}

ssize_t readlink(const char *restrict path, char *restrict to, size_t length) {
	NEXT(readlink);
	asked("other", path);
	return next(path, to, length);
}

int access(const char *path, int mode) {
	NEXT(access);
	asked("other", path);
	return next(path, mode);
}
