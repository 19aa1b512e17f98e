# Kliping: build, try, test, install.
#
#   make run       build, start a daemon on sample articles, show answers
#   make test      everything that must hold before a change is accepted
#   make install   DESTDIR= PREFIX=/usr; after `make build`, as root
#   make help      all targets

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
# The folder the programs to install were built in.
BUILD ?= .build/release
DESTDIR ?=
PREFIX ?= /usr
# Symbols of an installed program; empty keeps them.
STRIP ?= --strip

bindir = $(DESTDIR)$(PREFIX)/bin
sbindir = $(DESTDIR)$(PREFIX)/sbin
workerdir = $(DESTDIR)$(PREFIX)/libexec/kliping
docdir = $(DESTDIR)$(PREFIX)/share/doc/kliping
mandir = $(DESTDIR)$(PREFIX)/share/man
unitdir = $(DESTDIR)$(PREFIX)/lib/systemd
bashdir = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zshdir = $(DESTDIR)$(PREFIX)/share/zsh/vendor-completions
fishdir = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
confdir = $(DESTDIR)/etc/kliping
sharedir = $(DESTDIR)$(PREFIX)/share/kliping

# Test targets that wait for files, sockets, processes and a systemd.
WAITING := ^(IntakeTests|LinuxSystemTests|SystemdTests|WorkerPoolTests|DeskInterfaceTests|CommandTests|DaemonTests|NotificationsTests|SystemTests)\.

PROGRAMS := klipingd kliping kliping-worker kliping-notifier
PAGES := $(notdir $(wildcard man/*.[1578]))

.PHONY: help build run test fuzz lint man model bench install uninstall clean dependencies dependencies-test debug

help:
	@sed -n 's/^## //p' Makefile

## build         the four programs for release, with the Swift runtime inside
build: dependencies
	for program in $(PROGRAMS); do \
	    $(SWIFT) build --configuration release --static-swift-stdlib --product $$program; \
	done

## run           build, start a daemon on sample articles in ./.run and show its answers
run: build
	@Scripts/run $(BUILD)

## test          lint, a debug build without warnings, generated files, all tests
test: dependencies-test lint debug
	Scripts/generated check .build/debug
	Scripts/manuals .build/debug/kliping
	@# Those that wait for the kernel and for other processes go apart from those that keep all processors busy.
	$(SWIFT) test --skip-build --disable-xctest --skip '$(WAITING)'
	$(SWIFT) test --skip-build --disable-xctest --filter '$(WAITING)'

# The build that tests use: imports that the package does not declare are errors, and so is any warning.
debug: dependencies
	@mkdir -p .build
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error 2>&1 | tee .build/debug.log
	@# The package manager leaves out two flags that GMime's pkg-config file asks for and nothing here needs, and says so.
	@! grep -E '(^|: )warning: ' .build/debug.log | grep -vxF 'warning: prohibited flag(s): -D_LARGEFILE64_SOURCE, -pthread'

## fuzz          a minute of random and changed bytes for each format's parser; FORMATS="HTMLFormat ..." for some
fuzz: dependencies
	Scripts/fuzz $(FORMATS)

## lint          layout of the sources, manual pages, units, scripts
lint: dependencies-test
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	Scripts/lint

## man           write the shipped configurations and their manuals again from the programs' own tables of keys
man: debug
	Scripts/generated write .build/debug

## model         train the model of topics from TRAINING=FOLDER, as etc/topics/MODEL.md tells
model:
	@[ -n '$(TRAINING)' ] || { echo "name the folder of training articles: make model TRAINING=FOLDER" >&2; exit 1; }
	Scripts/train-topics '$(TRAINING)' Sources/CTopicModel/topics.model

## bench         all measurements of Benchmarks/README.md; takes long
bench: build
	$(SWIFT) build --configuration release --static-swift-stdlib --product comparing-cost
	Benchmarks/all $(BUILD)

## install       DESTDIR= PREFIX=/usr, from the folder BUILD=.build/release
install:
	@for program in $(PROGRAMS); do \
	    [ -x $(BUILD)/$$program ] || { echo "$(BUILD)/$$program is missing; run 'make build' first" >&2; exit 1; }; \
	done
	install -d $(bindir) $(sbindir) $(workerdir) $(docdir)/examples $(confdir)/kliping.toml.d $(confdir)/languages \
	    $(sharedir)/languages \
	    $(unitdir)/system $(unitdir)/user $(DESTDIR)$(PREFIX)/lib/sysusers.d $(DESTDIR)$(PREFIX)/lib/tmpfiles.d \
	    $(bashdir) $(zshdir) $(fishdir)
	install $(STRIP) -m 0755 $(BUILD)/kliping $(bindir)/kliping
	install $(STRIP) -m 0755 $(BUILD)/klipingd $(sbindir)/klipingd
	install $(STRIP) -m 0755 $(BUILD)/kliping-worker $(workerdir)/kliping-worker
	install $(STRIP) -m 0755 $(BUILD)/kliping-notifier $(sbindir)/kliping-notifier
	sed 's,/usr/sbin/,$(PREFIX)/sbin/,; s,/usr/share/,$(PREFIX)/share/,' systemd/klipingd.service \
	    > $(unitdir)/system/klipingd.service
	for unit in system user; do \
	    from=systemd/kliping-notifier.service; [ $$unit = system ] || from=systemd/user/kliping-notifier.service; \
	    sed 's,/usr/sbin/,$(PREFIX)/sbin/,' $$from > $(unitdir)/$$unit/kliping-notifier.service; \
	done
	sed 's,/usr/sbin/,$(PREFIX)/sbin/,' systemd/user/klipingd.service > $(unitdir)/user/klipingd.service
	install -m 0644 systemd/klipingd.socket $(unitdir)/system/klipingd.socket
	install -m 0644 systemd/kliping.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/kliping.conf
	install -m 0644 systemd/kliping.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/kliping.conf
	install -m 0644 systemd/examples/drop-folder.conf $(docdir)/examples/drop-folder.conf
	install -m 0644 etc/kliping/*.toml $(docdir)/examples
	install -D -m 0644 etc/topics/topics.tsv $(sharedir)/topics/topics.tsv
	install -m 0644 etc/languages/*.toml $(sharedir)/languages
	install -m 0644 etc/agencies.toml $(sharedir)/agencies.toml
	@# What the desk has written stays.
	for file in kliping.toml topics.toml notifier.toml; do \
	    [ -e $(confdir)/$$file ] || install -m 0644 etc/kliping/$$file $(confdir)/$$file; \
	done
	@for page in $(PAGES); do install -D -m 0644 man/$$page $(mandir)/man$${page##*.}/$$page; done
	$(BUILD)/kliping --generate-completion-script bash > $(bashdir)/kliping
	$(BUILD)/kliping --generate-completion-script zsh > $(zshdir)/_kliping
	$(BUILD)/kliping --generate-completion-script fish > $(fishdir)/kliping.fish
	@if [ -z '$(DESTDIR)' ]; then \
	    echo 'Next: systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload' \
	        '&& systemctl enable --now klipingd'; \
	fi

## uninstall     what install put there; configuration, spool and archive stay
uninstall:
	rm -f $(bindir)/kliping $(sbindir)/klipingd $(sbindir)/kliping-notifier $(workerdir)/kliping-worker
	rm -f $(unitdir)/system/klipingd.service $(unitdir)/system/klipingd.socket $(unitdir)/user/klipingd.service
	rm -f $(unitdir)/system/kliping-notifier.service $(unitdir)/user/kliping-notifier.service
	rm -f $(DESTDIR)$(PREFIX)/lib/sysusers.d/kliping.conf $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/kliping.conf
	rm -f $(bashdir)/kliping $(zshdir)/_kliping $(fishdir)/kliping.fish
	for page in $(PAGES); do rm -f $(mandir)/man$${page##*.}/$$page; done
	rm -rf $(docdir) $(sharedir)/topics
	for pack in etc/languages/*.toml; do rm -f $(sharedir)/languages/$${pack##*/}; done
	rm -f $(sharedir)/agencies.toml
	rmdir --ignore-fail-on-non-empty $(sharedir)/languages $(sharedir) 2> /dev/null || true
	rmdir --ignore-fail-on-non-empty $(workerdir) 2> /dev/null || true
	@echo 'kept: /etc/kliping, /var/spool/kliping, /var/lib/kliping, /var/lib/kliping-notifier'

## clean         builds, the daemon of `make run` and what measurements left
clean:
	$(SWIFT) package clean
	rm -rf .run .build-fuzz Benchmarks/.work

## dependencies  install the Debian packages that are missing, and say which
dependencies:
	@Scripts/dependencies build
dependencies-test:
	@Scripts/dependencies build test
