package org.culet.instrument.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.Transport;

/** Lines over a socket. To find back into step it opens a new one: an answer to an earlier question stays in the old one. */
final class TcpTransport implements Transport {

	private final String host;
	private final int port;
	private final String terminator;
	private final Lines lines;
	private Socket socket;

	TcpTransport(String host, int port, String terminator, char end, Deadline deadline) throws IOException {
		this.host = host;
		this.port = port;
		this.terminator = terminator;
		lines = new Lines(end);
		socket = connect(deadline);
	}

	private Socket connect(Deadline deadline) throws IOException {
		Socket fresh = new Socket();
		try {
			fresh.setTcpNoDelay(true);
			fresh.setKeepAlive(true);
			fresh.connect(new InetSocketAddress(InetAddress.getByName(host), port), Math.max(1, deadline.leftMillis()));
			return fresh;
		} catch (IOException e) {
			fresh.close();
			throw e;
		}
	}

	@Override
	public void send(String message, boolean answered, Deadline deadline) throws IOException {
		socket.getOutputStream().write((message + terminator).getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public String receive(Deadline deadline) throws IOException {
		return lines.next(this::read, deadline);
	}

	private int read(byte[] to, int offset, int length, Deadline deadline) throws IOException {
		InputStream in = socket.getInputStream();
		int left = deadline.leftMillis();
		if (left == 0) {
			return in.available() > 0 ? in.read(to, offset, length) : 0;
		}
		socket.setSoTimeout(left);
		try {
			return in.read(to, offset, length);
		} catch (SocketTimeoutException e) {
			return 0;
		}
	}

	@Override
	public boolean pending() throws IOException {
		if (socket.getInputStream().available() > 0) {
			lines.fill(this::read);
		}
		return lines.pending();
	}

	@Override
	public void restore(Deadline deadline) throws IOException {
		close();
		lines.clear();
		socket = connect(deadline);
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			// it is given up anyway, and the system takes it back
			lines.clear();
		}
	}
}
