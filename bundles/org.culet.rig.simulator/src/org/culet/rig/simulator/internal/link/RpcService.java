package org.culet.rig.simulator.internal.link;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Remote procedure calls over TCP (RFC 5531): what VXI-11 and the port mapper stand on. */
final class RpcService implements TcpListener.Service {

	private static final int LAST_FRAGMENT = 0x8000_0000;
	private static final int LONGEST = 4 * 1024 * 1024;
	private static final int CALL = 0;
	private static final int REPLY = 1;
	private static final int RPC_VERSION = 2;
	private static final int SUCCESS = 0;
	private static final int NO_PROGRAM = 1;
	private static final int NO_PROCEDURE = 3;
	private static final int GARBAGE = 4;

	private final Supplier<List<Program>> programs;

	/** A set of procedures, for one connection. */
	interface Program extends AutoCloseable {

		/** Number of the program. */
		int number();

		/**
		 * Calls a procedure.
		 *
		 * @param procedure its number; 0 does nothing in every program
		 * @param arguments what it is called with
		 * @return the result; empty if there is no such procedure
		 * @throws Station.Dropped if the connection is to break off
		 */
		Optional<byte[]> call(int procedure, Xdr.Reader arguments) throws InterruptedException, Station.Dropped;

		/** The connection begins. */
		default void open(Station.Line line) {
			// most have nothing to do with it
		}

		@Override
		default void close() {
			// most have nothing to end
		}
	}

	/** Serves programs; each connection gets its own. */
	RpcService(Supplier<List<Program>> programs) {
		this.programs = programs;
	}

	@Override
	public void serve(Socket socket) throws IOException, InterruptedException {
		List<Program> mine = programs.get();
		mine.forEach(program -> program.open(() -> TcpListener.close(socket)));
		DataInputStream in = new DataInputStream(socket.getInputStream());
		DataOutputStream out = new DataOutputStream(socket.getOutputStream());
		try {
			while (true) {
				byte[] reply = reply(mine, new Xdr.Reader(record(in)));
				out.write(new Xdr.Writer().number(LAST_FRAGMENT | reply.length).raw(reply).bytes());
			}
		} catch (EOFException | Station.Dropped | BufferUnderflowException e) {
			// the other side has gone, or speaks no RPC: the socket is closed by the listener
		} finally {
			mine.forEach(Program::close);
		}
	}

	private static byte[] record(DataInputStream in) throws IOException {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		while (true) {
			int mark = in.readInt();
			int length = mark & ~LAST_FRAGMENT;
			if (length > LONGEST - whole.size()) {
				throw new EOFException("a record of more than " + LONGEST + " bytes");
			}
			byte[] fragment = in.readNBytes(length);
			if (fragment.length < length) {
				throw new EOFException("the record is cut");
			}
			whole.writeBytes(fragment);
			if ((mark & LAST_FRAGMENT) != 0) {
				return whole.toByteArray();
			}
		}
	}

	private static byte[] reply(List<Program> programs, Xdr.Reader call) throws InterruptedException, Station.Dropped {
		int transaction = call.number();
		if (call.number() != CALL || call.number() != RPC_VERSION) {
			throw new BufferUnderflowException();
		}
		int number = call.number();
		call.number();
		int procedure = call.number();
		// credentials and verifier: whoever reaches this machine may call
		for (int i = 0; i < 2; i++) {
			call.number();
			call.opaque();
		}
		Xdr.Writer reply = new Xdr.Writer().number(transaction).number(REPLY).number(0).number(0).number(0);
		Optional<Program> program = programs.stream().filter(p -> p.number() == number).findFirst();
		if (program.isEmpty()) {
			return reply.number(NO_PROGRAM).bytes();
		}
		if (procedure == 0) {
			return reply.number(SUCCESS).bytes();
		}
		try {
			Optional<byte[]> result = program.get().call(procedure, call);
			return result.isEmpty() ? reply.number(NO_PROCEDURE).bytes() : reply.number(SUCCESS).raw(result.get()).bytes();
		} catch (BufferUnderflowException e) {
			return reply.number(GARBAGE).bytes();
		}
	}
}
