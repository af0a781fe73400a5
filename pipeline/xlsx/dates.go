package xlsx

import (
	"math"
	"time"
)

const lastSerial = 2_958_466 // the day after 9999-12-31, in the 1900 epoch

// serialTime is the moment that a serial number means, to the second, and whether it
// means one: Excel shows no date for negative numbers, nor after 9999. The 1900 epoch
// counts a 29 February 1900 that never was (serial 60, taken for the 28th), so the days
// before it lie one off. Without a whole day (a bare time) it is no date there either.
func serialTime(serial float64, epoch1904 bool) (time.Time, bool) {
	if epoch1904 {
		serial += 1462
	}
	if serial < 1 || serial >= lastSerial {
		return time.Time{}, false
	}
	day, fraction := math.Modf(serial)
	if day < 60 {
		day++
	}
	seconds := time.Duration(math.Round(fraction*86400)) * time.Second
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(day)).Add(seconds), true
}

// isoTime reads the dates of cells of type d, such as 2024-09-18T00:00:00
// [ISO 8601, as ECMA-376-1, 18.18.11 asks].
func isoTime(raw string) (time.Time, bool) {
	for _, form := range []string{"2006-01-02", "2006-01-02T15:04:05", time.RFC3339} {
		if at, err := time.Parse(form, raw); err == nil {
			return time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.UTC), true
		}
	}
	return time.Time{}, false
}
