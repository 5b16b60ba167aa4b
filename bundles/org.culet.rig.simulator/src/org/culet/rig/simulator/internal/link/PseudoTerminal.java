package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/** A serial line without hardware: what is written here is read at the other end, which has a name like a serial port. Linux. */
final class PseudoTerminal implements AutoCloseable {

	private static final short POLLIN = 1;
	private static final int POLL_MS = 50;
	private static final int NAME_BYTES = 256;

	private final Posix posix;
	private final int master;
	private final int slave;
	private final Path name;
	private volatile boolean closed;
	private boolean released;

	private PseudoTerminal(Posix posix, int master, int slave, Path name) {
		this.posix = posix;
		this.master = master;
		this.slave = slave;
		this.name = name;
	}

	/**
	 * Opens one.
	 *
	 * @throws IOException where the system has none
	 */
	static PseudoTerminal open() throws IOException {
		if (!Platform.isLinux()) {
			throw new IOException("serial lines are served on Linux only");
		}
		Posix posix;
		try {
			posix = Native.load("c", Posix.class);
		} catch (UnsatisfiedLinkError e) {
			throw new IOException("no C library for pseudo-terminals: " + e.getMessage(), e);
		}
		int master = posix.posix_openpt(Posix.O_RDWR_NOCTTY);
		byte[] bytes = new byte[NAME_BYTES];
		if (master < 0 || posix.grantpt(master) != 0 || posix.unlockpt(master) != 0
				|| posix.ptsname_r(master, bytes, bytes.length) != 0) {
			if (master >= 0) {
				posix.close(master);
			}
			throw new IOException("the system gives no pseudo-terminal");
		}
		String name = Native.toString(bytes, StandardCharsets.US_ASCII.name());
		// kept open, so that the line stays up while nobody is at the other end
		int slave = posix.open(name, Posix.O_RDWR_NOCTTY);
		byte[] termios = new byte[Posix.TERMIOS_BYTES];
		if (slave < 0 || posix.tcgetattr(slave, termios) != 0) {
			posix.close(master);
			throw new IOException(name + " cannot be opened");
		}
		posix.cfmakeraw(termios);
		posix.tcsetattr(slave, Posix.TCSANOW, termios);
		return new PseudoTerminal(posix, master, slave, Path.of(name));
	}

	/** The other end, as a serial port. */
	Path name() {
		return name;
	}

	/** What the other end writes; ends when this is closed. */
	InputStream in() {
		return new InputStream() {

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				return receive(bytes, offset, length);
			}
		};
	}

	private int receive(byte[] bytes, int offset, int length) {
		while (!closed) {
			ByteBuffer pollfd = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putInt(master).putShort(POLLIN);
			if (posix.poll(pollfd.array(), 1, POLL_MS) > 0) {
				byte[] read = new byte[length];
				long count = posix.read(master, read, length);
				if (count <= 0) {
					return -1;
				}
				System.arraycopy(read, 0, bytes, offset, (int) count);
				return (int) count;
			}
		}
		return -1;
	}

	/** Writes to the other end. */
	void write(byte[] bytes) throws IOException {
		byte[] rest = bytes;
		while (rest.length > 0 && !closed) {
			long count = posix.write(master, rest, rest.length);
			if (count < 0) {
				throw new IOException("the serial line " + name + " is broken");
			}
			rest = Arrays.copyOfRange(rest, (int) count, rest.length);
		}
	}

	/** Lets the reading end; the line goes down with {@link #close}, which its one reader calls. */
	void stop() {
		closed = true;
	}

	@Override
	public synchronized void close() {
		closed = true;
		if (!released) {
			released = true;
			posix.close(slave);
			posix.close(master);
		}
	}
}
