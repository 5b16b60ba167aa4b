package org.culet.rig.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A raw connection that shows what comes. */
final class Client implements AutoCloseable {

	private static final int LIMIT_MS = 20_000;

	private final Socket socket;

	private Client(Socket socket) {
		this.socket = socket;
	}

	/** To an instrument with an address of scheme tcp. */
	static Client of(VirtualRig rig, String instrument) throws IOException {
		return at(address(rig, instrument));
	}

	/** Address of an instrument. */
	static String address(VirtualRig rig, String instrument) {
		return rig.instruments().stream().filter(i -> i.instrument().equals(instrument)).findFirst().orElseThrow().address();
	}

	/** To host and port of an address. */
	static Client at(String address) throws IOException {
		URI uri = URI.create(address);
		Socket socket = new Socket(uri.getHost(), uri.getPort());
		socket.setTcpNoDelay(true);
		return new Client(socket);
	}

	void send(String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	void send(byte[] bytes) throws IOException {
		socket.getOutputStream().write(bytes);
	}

	/** Sends a line and gives the line that comes back. */
	String ask(String line) throws IOException {
		send(line + "\n");
		return line();
	}

	/** The next line, without its end. */
	String line() throws IOException {
		socket.setSoTimeout(LIMIT_MS);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		while (true) {
			int b = socket.getInputStream().read();
			if (b < 0) {
				throw new IOException("the connection ended after '" + bytes + "'");
			}
			if (b == '\n') {
				return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
			}
			bytes.write(b);
		}
	}

	/** What comes within a time: nothing, if nothing does. */
	String within(int ms) throws IOException {
		socket.setSoTimeout(ms);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
				bytes.write(b);
				if (b == '\n') {
					break;
				}
			}
		} catch (SocketTimeoutException e) {
			// that is all
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

	/** Whether the other side has ended the connection; waits for it. */
	boolean ended() throws IOException {
		socket.setSoTimeout(LIMIT_MS);
		try {
			return socket.getInputStream().read() < 0;
		} catch (SocketException e) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
