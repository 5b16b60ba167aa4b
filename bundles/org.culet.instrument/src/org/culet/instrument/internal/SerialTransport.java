package org.culet.instrument.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile.SerialLine;
import org.culet.instrument.link.NoAnswerException;
import org.culet.instrument.link.Transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/**
 * Lines over a serial port. There is no new line to open: to find back into step it drains what comes until the line is
 * quiet; what comes still later, the link throws away before the answer to its own question.
 */
final class SerialTransport implements Transport {

	private static final int QUIET_MS = 50;
	private static final int LONGEST_DRAIN_MS = 1000;
	private static final int BLOCK_MS = 20;

	private final String name;
	private final SerialLine line;
	private final String terminator;
	private final Lines lines;
	private SerialPort port;

	SerialTransport(String name, SerialLine line, String terminator, char end) throws IOException {
		this.name = name;
		this.line = line;
		this.terminator = terminator;
		lines = new Lines(end);
		port = open();
	}

	private SerialPort open() throws IOException {
		SerialPort fresh;
		try {
			fresh = SerialPort.getCommPort(name);
		} catch (SerialPortInvalidPortException e) {
			throw new IOException("there is no serial port " + name, e);
		}
		boolean bare = isPseudoTerminal();
		fresh.setComPortParameters(line.baud(), bare ? 8 : line.bits(), line.stop() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT,
				switch (bare ? "none" : line.parity()) {
					case "odd" -> SerialPort.ODD_PARITY;
					case "even" -> SerialPort.EVEN_PARITY;
					default -> SerialPort.NO_PARITY;
				});
		fresh.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
		fresh.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, BLOCK_MS, 0);
		if (!fresh.openPort()) {
			throw new IOException("serial port " + name + " cannot be opened (system error " + fresh.getLastErrorCode() + ")");
		}
		return fresh;
	}

	/** A pseudo-terminal has neither parity nor a number of bits: asked for them a second time, Linux refuses to open it. */
	private boolean isPseudoTerminal() {
		try {
			return Path.of(name).toRealPath().startsWith("/dev/pts");
		} catch (IOException | InvalidPathException e) {
			// opening it says what is wrong
			return false;
		}
	}

	@Override
	public void send(String message, boolean answered, Deadline deadline) throws IOException {
		byte[] bytes = (message + terminator).getBytes(StandardCharsets.ISO_8859_1);
		int written = port.writeBytes(bytes, bytes.length);
		if (written != bytes.length) {
			throw new IOException("serial port " + name + " took " + Math.max(0, written) + " of " + bytes.length + " bytes");
		}
	}

	@Override
	public String receive(Deadline deadline) throws IOException {
		return lines.next(this::read, deadline);
	}

	private int read(byte[] to, int offset, int length, Deadline deadline) throws IOException {
		do {
			int there = port.bytesAvailable();
			if (there < 0) {
				throw new IOException("serial port " + name + " is gone");
			}
			// semi-blocking: returns with the first bytes, or after 20 ms with none
			int read = there == 0 && deadline.isOver() ? 0 : port.readBytes(to, there == 0 ? 1 : Math.min(there, length), offset);
			if (read < 0) {
				throw new IOException("serial port " + name + " is gone");
			}
			if (read > 0) {
				return read;
			}
		} while (!deadline.isOver());
		return 0;
	}

	@Override
	public boolean pending() throws IOException {
		int there = port.bytesAvailable();
		if (there < 0) {
			throw new IOException("serial port " + name + " is gone");
		}
		if (there > 0) {
			lines.fill(this::read);
		}
		return lines.pending();
	}

	@Override
	public void restore(Deadline deadline) throws IOException {
		Deadline drain = Deadline.in(java.time.Duration.ofMillis(LONGEST_DRAIN_MS)).orSooner(deadline);
		try {
			while (!drain.isOver()) {
				receive(Deadline.in(java.time.Duration.ofMillis(QUIET_MS)).orSooner(drain));
			}
		} catch (NoAnswerException e) {
			lines.clear();
		}
	}

	@Override
	public void close() {
		port.closePort();
	}
}
