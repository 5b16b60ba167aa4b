# Finds a Java that is new enough. Sourced by the launchers of checkout and product.

# Prints the major version of the Java home given, or 0.
java_major() {
	major=0
	if [ -x "$1/bin/java" ]; then
		# the release file is there in every JDK since 8 and costs no JVM start
		major=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null)
		[ -n "$major" ] || major=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
	fi
	echo "${major:-0}"
}

# find_java MINIMUM [TOOL]: prints the first Java home with at least that major version (and that tool in bin).
find_java() {
	minimum=$1
	tool=${2:-java}
	on_path=$(command -v java 2>/dev/null)
	if [ -n "$on_path" ]; then
		on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
		on_path=${on_path%/bin/java}
	fi
	for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/.sdkman/candidates/java/*; do
		[ -n "$home" ] && [ -x "$home/bin/$tool" ] || continue
		if [ "$(java_major "$home")" -ge "$minimum" ]; then
			echo "$home"
			return 0
		fi
	done
	echo "culet: no Java $minimum or newer found (looked at JAVA_HOME, PATH and the usual folders)." >&2
	echo "culet: install one, for example 'apt-get install openjdk-21-jdk', or set JAVA_HOME to it." >&2
	return 1
}
