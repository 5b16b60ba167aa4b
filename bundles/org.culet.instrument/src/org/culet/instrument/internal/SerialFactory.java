package org.culet.instrument.internal;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.culet.instrument.link.Deadline;
import org.culet.instrument.link.LinkProfile;
import org.culet.instrument.link.LinkProfile.SerialLine;
import org.culet.instrument.link.Transport;
import org.culet.instrument.link.TransportFactory;

/** {@code serial:/dev/ttyUSB0?baud=9600&bits=7&parity=odd&stop=1}: lines over a serial port; what is not said, the driver says. */
public final class SerialFactory implements TransportFactory {

	private static final Map<String, String> KEYS = Map.of("baud", "[1-9]\\d{1,6}", "bits", "[78]", "parity", "none|odd|even", "stop", "[12]");

	@Override
	public Set<String> schemes() {
		return Set.of("serial");
	}

	@Override
	public Optional<String> problem(URI address) {
		if (port(address).isEmpty()) {
			return Optional.of(address + " is not of the form serial:PORT?baud=9600&bits=8&parity=none&stop=1");
		}
		for (Map.Entry<String, String> given : line(address).entrySet()) {
			String allowed = KEYS.get(given.getKey());
			if (allowed == null) {
				return Optional.of("a serial line has baud, bits, parity and stop, but " + address + " says " + given.getKey());
			}
			if (!given.getValue().matches(allowed)) {
				return Optional.of(given.getKey() + " must be " + allowed.replace("[1-9]\\d{1,6}", "a number").replace("|", ", ")
						.replace("[78]", "7 or 8").replace("[12]", "1 or 2") + ", but " + address + " says " + given.getValue());
			}
		}
		return Optional.empty();
	}

	private static String port(URI address) {
		String rest = address.getSchemeSpecificPart();
		int question = rest.indexOf('?');
		return question < 0 ? rest : rest.substring(0, question);
	}

	private static Map<String, String> line(URI address) {
		Map<String, String> given = new LinkedHashMap<>();
		String rest = address.getSchemeSpecificPart();
		int question = rest.indexOf('?');
		for (String part : question < 0 ? List.<String>of() : List.of(rest.substring(question + 1).split("&"))) {
			int equals = part.indexOf('=');
			given.put(equals < 0 ? part : part.substring(0, equals), equals < 0 ? "" : part.substring(equals + 1));
		}
		return given;
	}

	@Override
	public String carrier(URI address) {
		return "serial:" + port(address);
	}

	@Override
	public Transport open(URI address, LinkProfile profile, Deadline deadline) throws IOException {
		Map<String, String> said = line(address);
		SerialLine own = profile.serial();
		SerialLine line = new SerialLine(Integer.parseInt(said.getOrDefault("baud", String.valueOf(own.baud()))),
				Integer.parseInt(said.getOrDefault("bits", String.valueOf(own.bits()))), said.getOrDefault("parity", own.parity()),
				Integer.parseInt(said.getOrDefault("stop", String.valueOf(own.stop()))));
		return new SerialTransport(port(address), line, profile.terminator(), profile.end());
	}
}
