package org.culet.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party's bundle: built against the published repository, installed into a copy of the product, used, and removed. */
class ExtensionTest {

	private static final String FEATURE = "example.heliumlevel.feature";
	private static final long LIMIT_MINUTES = 10;
	private static final int NOBODY = 65_534;
	private static final Product CULET = new Product();

	@TempDir
	private static Path folder;
	private static Path product;
	private static Path repository;

	private record Result(int exit, String out, String err) {
	}

	@BeforeAll
	static void buildTheExample() throws IOException, InterruptedException {
		Path culets = CULET.root().resolve("releng/org.culet.product/target/repository");
		assertTrue(Files.isDirectory(culets.resolve("plugins")), "the product build publishes a p2 repository");
		Path source = folder.resolve("source");
		copy(CULET.root().resolve("examples/instrument-bundle"), source);
		Result built = run(folder, maven(), "-o", "-B", "-ntp", "-f", source.resolve("pom.xml").toString(), "verify",
				"-Dculet.repository=" + culets.toUri());
		assertEquals(0, built.exit(), built.out());
		repository = source.resolve("example.heliumlevel.repository/target/repository");
		product = folder.resolve("product");
		copy(CULET.script().getParent(), product);
	}

	/** The Maven that runs these tests. */
	private static String maven() {
		String home = System.getProperty("maven.home", System.getenv().getOrDefault("MAVEN_HOME", ""));
		Path own = CULET.root().resolve(".culet/maven/apache-maven-3.9.11/bin/mvn");
		Path used = home.isEmpty() ? own : Path.of(home, "bin", "mvn");
		assumeTrue(Files.isRegularFile(used), "no Maven to build the example with: " + used);
		return used.toString();
	}

	@Test
	void installedUsedAndRemoved() throws Exception {
		assertEquals("no extensions", culet("extension", "list").out().strip());
		Result before = check();
		assertTrue(before.err().contains("no driver \"example-hl3\""), before.err());

		Result unasked = culet("extension", "install", repository, FEATURE);
		assertEquals(1, unasked.exit(), unasked.out());
		assertTrue(unasked.err().contains("it is not signed, and there is no terminal to ask; --yes"), unasked.err());
		assertEquals("no extensions", culet("extension", "list").out().strip());
		Result installed = culet("extension", "install", repository, FEATURE, "--yes");
		assertEquals(0, installed.exit(), installed.err());
		assertTrue(installed.out().matches("(?s).*example\\.heliumlevel 1\\.0\\.0\\.\\d+  SHA-256 [0-9a-f]{64}\n.*"), installed.out());
		assertTrue(installed.out().contains("not signed: example.heliumlevel_1.0.0"), installed.out());
		assertTrue(installed.out().indexOf("SHA-256") < installed.out().indexOf("is installed"), installed.out());
		assertTrue(culet("extension", "list").out().startsWith(FEATURE + " 1.0.0."), "listed");

		Result again = culet("extension", "install", repository, FEATURE, "--yes");
		assertEquals(1, again.exit(), again.out());
		assertTrue(again.err().contains(FEATURE + " 1.0.0.") && again.err().contains(" is installed already"), again.err());

		Result read = check();
		assertEquals(0, read.exit(), read.out() + read.err());
		assertTrue(read.out().contains("EXAMPLE HL-3"), read.out());
		assertTrue(read.out().contains("43.2"), read.out());

		Result removed = culet("extension", "remove", FEATURE);
		assertEquals(0, removed.exit(), removed.err());
		assertEquals("no extensions", culet("extension", "list").out().strip());
		assertTrue(check().err().contains("no driver \"example-hl3\""));
		assertEquals(List.of(), left("plugins"), "files left in plugins");
		assertEquals(List.of(), left("features"), "files left in features");
	}

	@Test
	void whatCannotBeInstalledIsRefusedInOneSentence() throws Exception {
		Result unknown = culet("extension", "install", repository, "example.nothing");
		assertEquals(1, unknown.exit());
		assertTrue(unknown.err().contains("no unit 'example.nothing'; it has " + FEATURE), unknown.err());
		assertFalse(unknown.err().contains(".feature.group"), unknown.err());
		Result nowhere = culet("extension", "install", folder.resolve("nowhere"), FEATURE);
		assertEquals(1, nowhere.exit());
		assertTrue(nowhere.err().contains("no such folder"), nowhere.err());
		Result empty = culet("extension", "install", Files.createDirectories(folder.resolve("empty")), FEATURE);
		assertEquals(1, empty.exit());
		assertTrue(empty.err().contains("no p2 repository at"), empty.err());
		Result missing = culet("extension", "remove", "example.nothing");
		assertEquals(1, missing.exit());
		assertTrue(missing.err().contains("there is no extension 'example.nothing'"), missing.err());
		assertEquals(2, culet("extension", "install", repository).exit());
	}

	@Test
	void aFileThatDoesNotFitItsChecksumIsNotInstalled() throws Exception {
		Path spoilt = folder.resolve("spoilt");
		copy(repository, spoilt);
		try (Stream<Path> jars = Files.list(spoilt.resolve("plugins"))) {
			Path jar = jars.findFirst().orElseThrow();
			byte[] bytes = Files.readAllBytes(jar);
			bytes[bytes.length / 2] ^= 1;
			Files.write(jar, bytes);
		}
		Path other = folder.resolve("other");
		copy(CULET.script().getParent(), other);
		Result refused = run(folder, other.resolve("culet").toString(), "extension", "install", spoilt.toString(), FEATURE);
		assertEquals(1, refused.exit(), refused.out());
		assertTrue(refused.err().contains(FEATURE + " was not installed"), refused.err());
		assertEquals("no extensions", run(folder, other.resolve("culet").toString(), "extension", "list").out().strip());
	}

	/** Who signed is named, and what was changed after it was signed is refused, also where the repository states no checksum. */
	@Test
	void aSignedFileNamesItsSignerAndIsHeldToTheSignature() throws Exception {
		Path signed = folder.resolve("signed");
		copy(repository, signed);
		withoutChecksums(signed);
		Path keys = folder.resolve("keys.p12");
		Path tools = Path.of(System.getProperty("java.home"), "bin");
		assertEquals(0, run(folder, tools.resolve("keytool").toString(), "-genkeypair", "-keystore", keys.toString(), "-storepass", "secret1",
				"-alias", "lab", "-keyalg", "RSA", "-dname", "CN=Example Laboratory").exit());
		List<Path> jars = new ArrayList<>();
		for (String part : List.of("plugins", "features")) {
			try (Stream<Path> files = Files.list(signed.resolve(part))) {
				files.forEach(jars::add);
			}
		}
		for (Path jar : jars) {
			assertEquals(0, run(folder, tools.resolve("jarsigner").toString(), "-keystore", keys.toString(), "-storepass", "secret1", jar.toString(),
					"lab").exit());
		}
		Path changed = folder.resolve("changed");
		copy(signed, changed);
		Path driver = Files.createDirectories(folder.resolve("other/OSGI-INF")).resolve("driver.xml");
		Files.writeString(driver, Files.readString(folder.resolve("source/example.heliumlevel/OSGI-INF/driver.xml")) + "<!-- changed -->");
		try (Stream<Path> files = Files.list(changed.resolve("plugins"))) {
			assertEquals(0, run(driver.getParent().getParent(), tools.resolve("jar").toString(), "--update", "--file",
					files.findFirst().orElseThrow().toString(), "OSGI-INF/driver.xml").exit());
		}
		Path other = folder.resolve("product-for-signed");
		copy(CULET.script().getParent(), other);
		String culet = other.resolve("culet").toString();
		Result refused = run(folder, culet, "extension", "install", changed.toString(), FEATURE);
		assertEquals(1, refused.exit(), refused.out());
		assertTrue(refused.err().contains(FEATURE + " was not installed") && refused.err().contains("invalid content"), refused.err());
		assertEquals("no extensions", run(folder, culet, "extension", "list").out().strip());
		Result installed = run(folder, culet, "extension", "install", signed.toString(), FEATURE);
		assertEquals(0, installed.exit(), installed.err());
		assertTrue(installed.out().contains("SHA-256 not stated"), installed.out());
		assertTrue(installed.out().contains("signed by CN=Example Laboratory"), installed.out());
		assertFalse(installed.out().contains("not signed"), installed.out());
	}

	/** The repository as an author leaves it who signs afterwards: its list of files says neither size nor checksum. */
	private static void withoutChecksums(Path repository) throws IOException, InterruptedException {
		Path list = repository.resolve("artifacts.jar");
		assertEquals(0, run(repository, Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "--extract", "--file", list.toString()).exit());
		for (String file : List.of("artifacts.jar", "artifacts.xml.xz", "p2.index")) {
			Files.delete(repository.resolve(file));
		}
		Path xml = repository.resolve("artifacts.xml");
		Files.write(xml, Files.readAllLines(xml).stream().filter(line -> !line.contains("checksum") && !line.contains(".size'")).toList());
	}

	/** As somebody who may not write to the installation; to become somebody else takes root. */
	@Test
	void aReadOnlyInstallationListsItsExtensionsAndTakesNoOthers() throws Exception {
		assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")), "not root");
		Path shared = folder.resolve("shared");
		copy(CULET.script().getParent(), shared);
		Path home = Files.createDirectories(folder.resolve("home"));
		Files.setAttribute(home, "unix:uid", NOBODY);
		run(folder, "chmod", "-R", "a+rX", folder.toString());
		String[] nobody = { "/usr/bin/setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "env", "HOME=" + home,
				shared.resolve("culet").toString(), "extension" };
		assertEquals("no extensions", run(folder, with(nobody, "list")).out().strip());
		Result refused = run(folder, with(nobody, "install", repository.toString(), FEATURE));
		assertEquals(1, refused.exit());
		assertTrue(refused.err().contains("the installation in " + shared + " is read-only for"), refused.err());
	}

	private static String[] with(String[] command, String... more) {
		return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
	}

	private static List<String> left(String part) throws IOException {
		try (Stream<Path> files = Files.list(product.resolve(part))) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("example.")).toList();
		}
	}

	/** Checks a rig whose one instrument is a level meter that is here. */
	private static Result check() throws IOException, InterruptedException {
		try (ServerSocket meter = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> serve(meter));
			Path rig = Files.writeString(folder.resolve("helium.rig"), """
					rig = 1
					name = "helium"

					[[instrument]]
					id = "level"
					driver = "example-hl3"
					address = "tcp://127.0.0.1:%d"

					[[channel]]
					role = "extra"
					instrument = "level"
					input = "1"
					quantity = "level"
					period = "1 s"
					""".formatted(meter.getLocalPort()));
			return culet("rig", "check", rig);
		}
	}

	private static void serve(ServerSocket meter) {
		while (!meter.isClosed()) {
			try (Socket socket = meter.accept()) {
				BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					String answer = switch (line) {
					case "ID?" -> "EXAMPLE HL-3 1.0\n";
					case "RATE?" -> "SLOW\n";
					case "LEVEL? 1" -> "43.2 %\n";
					default -> "";
					};
					socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
				}
			} catch (SocketException e) {
				// the test has ended
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}
	}

	private static Result culet(Object... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(product.resolve("culet").toString()));
		Arrays.stream(arguments).map(Object::toString).forEach(command::add);
		return run(folder, command.toArray(String[]::new));
	}

	private static Result run(Path where, String... command) throws IOException, InterruptedException {
		Path out = Files.createTempFile(folder, "run", ".out");
		Path err = Files.createTempFile(folder, "run", ".err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("JAVA_HOME", Optional.ofNullable(System.getenv("JAVA_HOME")).orElse(System.getProperty("java.home")));
		Process process = builder.start();
		process.getOutputStream().close();
		if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError("did not end: " + List.of(command));
		}
		return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
				if (directory.endsWith("target")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(directory).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}
		});
		assertFalse(Files.notExists(to));
	}
}
