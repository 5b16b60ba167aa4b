package org.culet.instrument.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.culet.instrument.tests.kit.Eventually;
import org.junit.jupiter.api.io.TempDir;

/** Over a pseudo-terminal that socat makes; skipped where there is no socat. */
class SerialTransportTest extends TransportContract {

	@TempDir
	private Path folder;
	private Process socat;

	@Override
	URI serve(Function<String, Optional<String>> instrument) throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "there is no socat");
		Path port = folder.resolve("ttyTest");
		socat = new ProcessBuilder(List.of("/usr/bin/socat", "pty,raw,echo=0,link=" + port, "stdio")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		Process own = socat;
		closing(() -> {
			own.destroy();
			own.waitFor(5, TimeUnit.SECONDS);
		});
		Thread.ofPlatform().daemon().start(() -> answer(own, instrument));
		Eventually.within(Duration.ofSeconds(5), "the pseudo-terminal", () -> Files.exists(port));
		return URI.create("serial:" + port + "?baud=57600&bits=8&parity=none&stop=1");
	}

	private void answer(Process process, Function<String, Optional<String>> instrument) {
		try (BufferedReader in = process.inputReader(StandardCharsets.ISO_8859_1); OutputStream out = process.getOutputStream()) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				Optional<String> answer = instrument.apply(line);
				long wait = delayOf(line);
				if (answer.isPresent() && wait >= 0) {
					Thread.sleep(wait);
					out.write((answer.get() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
					out.flush();
				}
			}
		} catch (IOException e) {
			// the pseudo-terminal was taken away
			process.destroy();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The adapter is pulled out and put in again. */
	@Override
	void breakConnection() throws Exception {
		socat.destroy();
		socat.waitFor(5, TimeUnit.SECONDS);
		serve(TransportContract::controller);
	}
}
