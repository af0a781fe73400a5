package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// systemFolders are where the system and the user keep fonts.
func systemFolders() []string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return windowsFolders(os.Getenv("WINDIR"), os.Getenv("LOCALAPPDATA"))
	case "darwin":
		return macFolders(home)
	}
	return unixFolders(home, os.Getenv("XDG_DATA_HOME"), os.Getenv("XDG_DATA_DIRS"))
}

// windowsFolders: fonts installed “for me only” are under the user's local data.
func windowsFolders(windows, local string) []string {
	if windows == "" {
		windows = `C:\Windows`
	}
	folders := []string{filepath.Join(windows, "Fonts")}
	if local != "" {
		folders = append(folders, filepath.Join(local, "Microsoft", "Windows", "Fonts"))
	}
	return folders
}

// macFolders: Office brings fonts of its own.
func macFolders(home string) []string {
	folders := []string{
		"/System/Library/Fonts", "/Library/Fonts",
		"/Applications/Microsoft Word.app/Contents/Resources/DFonts",
		"/Applications/wpsoffice.app/Contents/Resources/office6/fonts",
	}
	if home != "" {
		folders = append(folders, filepath.Join(home, "Library", "Fonts"))
	}
	return folders
}

// unixFolders follow the XDG base directories.
func unixFolders(home, dataHome, dataDirs string) []string {
	if dataDirs == "" {
		dataDirs = "/usr/local/share:/usr/share"
	}
	var folders []string
	for _, dir := range filepath.SplitList(dataDirs) {
		folders = append(folders, filepath.Join(dir, "fonts"))
	}
	if home == "" {
		return folders
	}
	if dataHome == "" {
		dataHome = filepath.Join(home, ".local", "share")
	}
	return append(folders, filepath.Join(dataHome, "fonts"), filepath.Join(home, ".fonts"))
}
