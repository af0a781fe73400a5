package main

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"time"
)

// How long one signer waits for another, who needs some milliseconds.
const (
	patience = 5 * time.Second
	pause    = 10 * time.Millisecond
)

// alone does the work while no other process does it. The lock is a file that only one of
// them can create: unlike the locks of an operating system that is the same everywhere,
// shared drives included. What is left of it when the machine fails, the message names.
func alone(lock string, patience time.Duration, work func() error) error {
	for waited := time.Duration(0); ; waited += pause {
		f, err := os.OpenFile(lock, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if err == nil {
			f.Close()
			defer os.Remove(lock)
			return work()
		}
		// Windows denies a name whose file is just being deleted.
		taken := errors.Is(err, fs.ErrExist)
		if !taken && !(runtime.GOOS == "windows" && errors.Is(err, fs.ErrPermission)) {
			return err
		}
		if waited >= patience && taken {
			return usage("另有人正在签署，请稍后再试；如果确实没有人在签，请删去 %s 再试", lock)
		}
		if waited >= patience {
			return err
		}
		time.Sleep(pause)
	}
}
