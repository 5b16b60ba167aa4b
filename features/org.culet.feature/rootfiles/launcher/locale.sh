# A locale in which every file can be found; sourced by the launchers of checkout and product. Java takes the letters of file names from
# the locale; that of cron, ssh or a bare container has none beyond ASCII, and files with others could not be opened. What else the
# locale says stays.
case "$(locale charmap 2>/dev/null)" in
ANSI_X3.4-1968 | US-ASCII | "")
	if [ -n "${LC_ALL:-}" ]; then
		LC_ALL=C.UTF-8
		export LC_ALL
	else
		LC_CTYPE=C.UTF-8
		export LC_CTYPE
	fi
	;;
esac
