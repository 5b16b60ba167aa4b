package org.culet.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code culet rig serve} as a process of its own. */
final class ServedRig implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final int LIMIT_MS = 20_000;

	private final Process process;
	private final Map<String, JsonNode> instruments = new TreeMap<>();
	private URI control;

	ServedRig(Product culet, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(culet.script().toString(), "rig", "serve", "--until-eof"));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = out.readLine(); ; line = out.readLine()) {
			if (line == null) {
				throw new IOException("the rig ended before it was ready");
			}
			JsonNode node = JSON.readTree(line);
			if (node.has("instrument")) {
				instruments.put(node.get("instrument").asText(), node);
			} else if (node.has("control")) {
				control = URI.create(node.get("control").asText());
			} else if (node.path("ready").asBoolean()) {
				return;
			} else {
				throw new IOException("an unexpected line: " + line);
			}
		}
	}

	/** The line of one instrument. */
	JsonNode instrument(String id) {
		JsonNode line = instruments.get(id);
		if (line == null) {
			throw new AssertionError("no instrument " + id + "; there are " + instruments.keySet());
		}
		return line;
	}

	/** The address of one instrument. */
	String address(String id) {
		return instrument(id).get("address").asText();
	}

	/** Sends a command to the control address and gives its answer. */
	String control(String command) {
		try (Socket socket = new Socket(control.getHost(), control.getPort())) {
			socket.setSoTimeout(LIMIT_MS);
			socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The truth about the experiment. */
	JsonNode state() throws IOException {
		return JSON.readTree(control("state"));
	}

	/** The process. */
	Process process() {
		return process;
	}

	/** Ends standard input, which ends the rig. */
	@Override
	public void close() throws IOException {
		process.getOutputStream().close();
		try {
			if (!process.waitFor(LIMIT_MS, TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("the rig did not end with its standard input");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			process.destroyForcibly();
		}
	}
}
