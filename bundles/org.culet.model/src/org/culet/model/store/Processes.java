package org.culet.model.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a lock needs to know about this computer and its processes.
 */
public interface Processes {
	/**
	 * @return name of this computer
	 */
	String host();

	/**
	 * @return number of this process
	 */
	long currentId();

	/**
	 * @param processId a process of this computer
	 * @return if it lives, a text that tells it from every other process that ever had or will have that number (empty text if the system
	 *         does not say); empty if there is none
	 */
	Optional<String> identityOf(long processId);

	/**
	 * @return the processes of the computer that this runs on
	 */
	static Processes ofThisComputer() {
		return new Processes() {
			@Override
			public String host() {
				return hostName();
			}

			@Override
			public long currentId() {
				return ProcessHandle.current().pid();
			}

			@Override
			public Optional<String> identityOf(long processId) {
				return ProcessHandle.of(processId).filter(ProcessHandle::isAlive).map(Processes::identity);
			}
		};
	}

	private static String hostName() {
		for (Path file : new Path[] { Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname") }) {
			Optional<String> name = firstLine(file);
			if (name.isPresent()) {
				return name.get();
			}
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			// a computer without a name in the network still has one of its own, or none
			String own = System.getenv("COMPUTERNAME");
			return own == null ? "unnamed computer" : own;
		}
	}

	/**
	 * On Linux the boot and the clock ticks from it at which the process started: unlike a time of day, neither moves when the clock is set.
	 */
	private static String identity(ProcessHandle process) {
		Optional<String> boot = firstLine(Path.of("/proc/sys/kernel/random/boot_id"));
		Optional<String> stat = firstLine(Path.of("/proc/" + process.pid() + "/stat"));
		if (boot.isPresent() && stat.isPresent()) {
			// field 22; the second field is the program's name in brackets and may hold blanks
			String[] fields = stat.get().substring(stat.get().lastIndexOf(')') + 2).split(" ");
			return boot.get() + "/" + fields[19];
		}
		return process.info().startInstant().map(Object::toString).orElse("");
	}

	private static Optional<String> firstLine(Path file) {
		if (!Files.isReadable(file)) {
			return Optional.empty();
		}
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1).lines().findFirst().map(String::strip).filter(line -> !line.isEmpty());
		} catch (IOException e) {
			// gone between the question and the reading, like any process may be
			return Optional.empty();
		}
	}
}
