package org.culet.instrument.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.NoAnswerException;
import org.culet.instrument.link.Transport;

/**
 * Messages over VXI-11 (core channel: create_link 10, device_write 11, device_read 12, device_readstb 13, device_clear 15,
 * destroy_link 23). The ends of messages are flags, not characters.
 */
final class VxiTransport implements Transport {

	private static final int PROGRAM = 0x0607AF;
	private static final int VERSION = 1;
	private static final int CREATE_LINK = 10;
	private static final int DEVICE_WRITE = 11;
	private static final int DEVICE_READ = 12;
	private static final int DEVICE_READSTB = 13;
	private static final int DEVICE_CLEAR = 15;
	private static final int DESTROY_LINK = 23;
	private static final int END_OF_WRITE = 8;
	private static final int REASON_END = 4;
	private static final int TIMED_OUT = 15;
	private static final int LARGEST_ANSWER = 1 << 20;
	/** The other side gives up a little before we do. */
	private static final int SPARE_MS = 30;
	private static final Map<Integer, String> ERRORS = Map.of(1, "syntax error", 3, "device not accessible", 4, "invalid link", 5,
			"parameter error", 6, "channel not established", 8, "operation not supported", 9, "out of resources", 11,
			"device locked by another link", 17, "I/O error", 23, "abort");

	private final String host;
	private final int port;
	private final String device;
	private final String terminator;
	private RpcClient rpc;
	private int link;
	private int largest;

	VxiTransport(String host, int port, String device, String terminator, Deadline deadline) throws IOException {
		this.host = host;
		this.port = port;
		this.device = device;
		this.terminator = terminator;
		connect(deadline);
	}

	private void connect(Deadline deadline) throws IOException {
		int actual = port > 0 ? port : RpcClient.port(host, PROGRAM, VERSION, deadline);
		rpc = new RpcClient(host, actual, PROGRAM, VERSION, deadline);
		try {
			ByteBuffer made = rpc.call(CREATE_LINK, new Xdr().number(1).number(0).number(0).text(device), deadline);
			check(Xdr.number(made), "create_link " + device);
			link = Xdr.number(made);
			Xdr.number(made);
			largest = Math.max(1, Xdr.number(made));
		} catch (IOException e) {
			rpc.close();
			throw e;
		}
	}

	private static void check(int error, String what) throws IOException {
		if (error == TIMED_OUT) {
			throw new NoAnswerException("");
		}
		if (error != 0) {
			throw new IOException("VXI-11 " + what + ": error " + error + " (" + ERRORS.getOrDefault(error, "unknown") + ")");
		}
	}

	@Override
	public void send(String message, boolean answered, Deadline deadline) throws IOException {
		byte[] bytes = (message + terminator).getBytes(StandardCharsets.ISO_8859_1);
		for (int at = 0; at < bytes.length; at += largest) {
			int length = Math.min(largest, bytes.length - at);
			byte[] part = java.util.Arrays.copyOfRange(bytes, at, at + length);
			ByteBuffer done = rpc.call(DEVICE_WRITE, new Xdr().number(link).number(patience(deadline)).number(0)
					.number(at + length == bytes.length ? END_OF_WRITE : 0).bytes(part), deadline);
			check(Xdr.number(done), "device_write");
		}
	}

	private static int patience(Deadline deadline) {
		return Math.max(1, deadline.leftMillis() - SPARE_MS);
	}

	@Override
	public String receive(Deadline deadline) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		int reason;
		do {
			ByteBuffer read;
			try {
				read = rpc.call(DEVICE_READ, new Xdr().number(link).number(LARGEST_ANSWER).number(patience(deadline)).number(0).number(0).number(0),
						deadline);
			} catch (SocketTimeoutException e) {
				throw new NoAnswerException(answer.toString(StandardCharsets.ISO_8859_1));
			}
			check(Xdr.number(read), "device_read");
			reason = Xdr.number(read);
			answer.writeBytes(Xdr.bytes(read));
		} while ((reason & REASON_END) == 0 && answer.size() < LARGEST_ANSWER);
		return answer.toString(StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n]+$", "");
	}

	@Override
	public boolean pending() {
		return false;
	}

	/** The status byte (a serial poll). */
	int statusByte(Deadline deadline) throws IOException {
		ByteBuffer read = rpc.call(DEVICE_READSTB, generic(deadline), deadline);
		check(Xdr.number(read), "device_readstb");
		return Xdr.number(read) & 0xff;
	}

	private Xdr generic(Deadline deadline) {
		return new Xdr().number(link).number(0).number(0).number(patience(deadline));
	}

	@Override
	public void restore(Deadline deadline) throws IOException {
		rpc.close();
		connect(deadline);
		check(Xdr.number(rpc.call(DEVICE_CLEAR, generic(deadline), deadline)), "device_clear");
	}

	@Override
	public void close() {
		try {
			Deadline soon = Deadline.in(java.time.Duration.ofMillis(200));
			rpc.call(DESTROY_LINK, new Xdr().number(link), soon);
		} catch (IOException e) {
			// the other side sees the connection end
			link = 0;
		} finally {
			rpc.close();
		}
	}
}
