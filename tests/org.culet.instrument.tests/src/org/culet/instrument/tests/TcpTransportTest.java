package org.culet.instrument.tests;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import org.culet.instrument.tests.kit.LineServer;

class TcpTransportTest extends TransportContract {

	private LineServer server;

	@Override
	URI serve(Function<String, Optional<String>> instrument) {
		server = closing(new LineServer(instrument, "\r\n"));
		server.delay(this::delayOf);
		return server.address();
	}

	@Override
	void breakConnection() {
		server.drop();
	}
}
