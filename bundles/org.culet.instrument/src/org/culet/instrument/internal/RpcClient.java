package org.culet.instrument.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

import org.culet.instrument.link.Deadline;

/** ONC RPC over TCP (RFC 5531): calls without credentials, one at a time. */
final class RpcClient implements AutoCloseable {

	private static final int PORT_MAPPER = 111;
	private static final int PORT_MAPPER_PROGRAM = 100000;
	private static final int PORT_MAPPER_VERSION = 2;
	private static final int GET_PORT = 3;
	private static final int TCP = 6;
	private static final int LAST_FRAGMENT = 0x8000_0000;
	private static final int LARGEST = 1 << 24;

	private final Socket socket = new Socket();
	private final int program;
	private final int version;
	private int call = (int) System.nanoTime();

	RpcClient(String host, int port, int program, int version, Deadline deadline) throws IOException {
		this.program = program;
		this.version = version;
		try {
			socket.setTcpNoDelay(true);
			socket.setKeepAlive(true);
			socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), Math.max(1, deadline.leftMillis()));
		} catch (IOException e) {
			socket.close();
			throw e;
		}
	}

	/** Asks the port mapper of a host for the TCP port of a program. */
	static int port(String host, int program, int version, Deadline deadline) throws IOException {
		try (RpcClient mapper = new RpcClient(host, PORT_MAPPER, PORT_MAPPER_PROGRAM, PORT_MAPPER_VERSION, deadline)) {
			int port = Xdr.number(mapper.call(GET_PORT, new Xdr().number(program).number(version).number(TCP).number(0), deadline));
			if (port <= 0 || port > 65535) {
				throw new IOException("the port mapper of " + host + " knows no VXI-11");
			}
			return port;
		}
	}

	/** Calls a procedure and returns its result; a reply to an earlier call is thrown away. */
	ByteBuffer call(int procedure, Xdr arguments, Deadline deadline) throws IOException {
		call++;
		byte[] body = new Xdr().number(call).number(0).number(2).number(program).number(version).number(procedure)
				.number(0).number(0).number(0).number(0).toBytes();
		byte[] more = arguments.toBytes();
		DataOutputStream out = new DataOutputStream(socket.getOutputStream());
		out.write(ByteBuffer.allocate(4 + body.length + more.length).putInt(LAST_FRAGMENT | body.length + more.length).put(body).put(more).array());
		out.flush();
		while (true) {
			ByteBuffer reply = record(deadline);
			if (Xdr.number(reply) == call) {
				return accepted(reply);
			}
		}
	}

	private static ByteBuffer accepted(ByteBuffer reply) throws IOException {
		if (Xdr.number(reply) != 1 || Xdr.number(reply) != 0) {
			throw new IOException("the instrument denied the call");
		}
		Xdr.number(reply);
		Xdr.bytes(reply);
		int status = Xdr.number(reply);
		if (status != 0) {
			throw new IOException("the instrument did not accept the call (RPC status " + status + ")");
		}
		return reply;
	}

	private ByteBuffer record(Deadline deadline) throws IOException {
		DataInputStream in = new DataInputStream(socket.getInputStream());
		ByteBuffer whole = ByteBuffer.allocate(0);
		int head;
		do {
			int left = deadline.leftMillis();
			if (left == 0) {
				throw new SocketTimeoutException("no reply to a VXI-11 call");
			}
			socket.setSoTimeout(left);
			head = in.readInt();
			int length = head & ~LAST_FRAGMENT;
			if (length + whole.capacity() > LARGEST) {
				throw new IOException("a VXI-11 message of " + length + " bytes");
			}
			byte[] part = new byte[length];
			in.readFully(part);
			whole = ByteBuffer.allocate(whole.capacity() + length).put(whole).put(part).flip();
		} while ((head & LAST_FRAGMENT) == 0);
		return whole;
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException e) {
			// given up anyway
			call = 0;
		}
	}
}
