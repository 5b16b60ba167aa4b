package org.culet.rig.simulator.internal.link;

import java.util.List;
import java.util.Optional;

/** The port mapper of a VXI-11 instrument (RFC 1833, version 2), over TCP: it knows one program. */
public final class PortMapper implements RpcService.Program {

	/** Where every port mapper listens. */
	public static final int PORT = 111;
	private static final int NUMBER = 100_000;
	private static final int VERSION = 1;
	private static final int TCP = 6;
	private static final int GET_PORT = 3;
	private static final int DUMP = 4;

	private final int port;

	private PortMapper(int port) {
		this.port = port;
	}

	/** What a listener serves: the core channel of a VXI-11 gateway is at a port. */
	public static TcpListener.Service service(int gatewayPort) {
		return new RpcService(() -> List.of(new PortMapper(gatewayPort)));
	}

	@Override
	public int number() {
		return NUMBER;
	}

	@Override
	public Optional<byte[]> call(int procedure, Xdr.Reader in) {
		if (procedure == GET_PORT) {
			boolean known = in.number() == Vxi11Gateway.CORE;
			in.number();
			known &= in.number() == TCP;
			return Optional.of(new Xdr.Writer().number(known ? port : 0).bytes());
		}
		if (procedure == DUMP) {
			return Optional.of(new Xdr.Writer().number(1).number(Vxi11Gateway.CORE).number(VERSION).number(TCP).number(port)
					.number(0).bytes());
		}
		return Optional.empty();
	}
}
