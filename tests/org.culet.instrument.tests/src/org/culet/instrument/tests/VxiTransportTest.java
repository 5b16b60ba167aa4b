package org.culet.instrument.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.culet.instrument.Outcome;
import org.culet.instrument.link.Link;
import org.culet.instrument.link.Transports;
import org.junit.jupiter.api.Test;

class VxiTransportTest extends TransportContract {

	private VxiServer server;

	@Override
	URI serve(Function<String, Optional<String>> instrument) throws IOException {
		server = closing(new VxiServer(instrument, this::delayOf));
		return URI.create("vxi11://127.0.0.1:" + server.port() + "/gpib0,12");
	}

	@Override
	void breakConnection() throws IOException {
		server.drop();
	}

	@Test
	void createsWritesReadsAndDestroys() throws Exception {
		URI address = serve(TransportContract::controller);
		try (Link link = Transports.standard().open(address, PROFILE)) {
			assertTrue(ask(link, "KRDG? A").isDone());
		}
		assertEquals(List.of(10, 11, 12, 11, 12, 23), server.procedures());
	}

	@Test
	void aDeviceThatIsNotThereIsNamed() throws Exception {
		URI address = URI.create(serve(TransportContract::controller).toString().replace("gpib0,12", "gpib0,13"));
		try (Link link = Transports.standard().open(address, PROFILE)) {
			Outcome<Double> outcome = ask(link, "KRDG? A");
			assertTrue(outcome.failure().orElseThrow().sentence().contains("device not accessible"), outcome.toString());
		}
	}
}
