package org.culet.app.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.culet.extension.Extension;
import org.culet.extension.ExtensionException;
import org.culet.extension.Extensions;
import org.culet.extension.Installation;
import org.culet.extension.PlannedBundle;
import org.culet.report.json.Json;
import org.eclipse.core.runtime.NullProgressMonitor;

import com.fasterxml.jackson.databind.node.ArrayNode;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code culet extension}: bundles of third parties. */
@Command(name = "extension", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
		description = "Bundles of third parties: install, remove, list.")
final class ExtensionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	/** The command with all that belong to it. */
	static CommandLine commandLine(Console console) {
		return new CommandLine(new ExtensionCommand()).addSubcommand(new Install(console)).addSubcommand(new Remove(console))
				.addSubcommand(new Show(console));
	}

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing; culet extension --help lists them");
	}

	/** {@code install}. */
	@Command(name = "install", mixinStandardHelpOptions = true, description = "Installs a unit of a p2 repository into this product.")
	static final class Install implements Callable<Integer> {

		private final Console console;

		@Parameters(index = "0", paramLabel = "REPOSITORY", description = "p2 repository: a folder or a URL")
		private String repository;
		@Parameters(index = "1", paramLabel = "UNIT", description = "id of a feature or bundle there")
		private String unit;
		@Option(names = "--yes", description = "does not ask; without a terminal, installs also what nobody has signed")
		private boolean yes;
		/** Whether files without a signature came where there was nobody to ask. */
		private boolean unsigned;

		Install(Console console) {
			this.console = console;
		}

		@Override
		public Integer call() throws Failure {
			try {
				Extensions extensions = Extensions.ofThisProduct();
				Installation plan = extensions.prepare(location(repository), unit, new NullProgressMonitor());
				Extension extension = plan.extension();
				console.say(extension.name() + " " + extension.version()
						+ (extension.provider().isEmpty() ? "" : ", " + extension.provider()) + ", from " + repository);
				for (PlannedBundle bundle : plan.bundles()) {
					console.say("  " + bundle.id() + " " + bundle.version() + "  SHA-256 " + bundle.sha256().orElse("not stated"));
				}
				console.out().flush();
				if (!accepted()) {
					throw new Failure(unit + " was not installed: it was not accepted");
				}
				extensions.install(plan, this::trusted, new NullProgressMonitor());
				console.say(extension.unit() + " " + extension.version() + " is installed");
				return 0;
			} catch (ExtensionException e) {
				throw new Failure(unsigned ? unit + " was not installed: it is not signed, and there is no terminal to ask; --yes installs it all the same"
						: e.getMessage(), e);
			}
		}

		/** Asks where there is somebody to ask. */
		private boolean accepted() throws Failure {
			java.io.Console terminal = System.console();
			if (yes || terminal == null) {
				return true;
			}
			terminal.printf("Install? [y/N] ");
			try {
				String answer = new BufferedReader(terminal.reader()).readLine();
				return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
			} catch (IOException e) {
				throw new Failure("no answer: " + e.getMessage(), e);
			}
		}

		/** What is not signed needs somebody who said yes: on the terminal, or by the option. */
		private boolean trusted(List<String> signers, List<String> withoutSignature) {
			signers.forEach(signer -> console.say("signed by " + signer));
			withoutSignature.forEach(file -> console.say("not signed: " + Path.of(file).getFileName()));
			console.out().flush();
			unsigned = !withoutSignature.isEmpty() && !yes && System.console() == null;
			return !unsigned;
		}
	}

	/** {@code remove}. */
	@Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a unit that was installed.")
	static final class Remove implements Callable<Integer> {

		private final Console console;

		@Parameters(index = "0", paramLabel = "UNIT", description = "id of the unit")
		private String unit;

		Remove(Console console) {
			this.console = console;
		}

		@Override
		public Integer call() throws Failure {
			try {
				Extensions.ofThisProduct().remove(unit, new NullProgressMonitor());
				console.say(unit + " is removed");
				return 0;
			} catch (ExtensionException e) {
				throw new Failure(e.getMessage(), e);
			}
		}
	}

	/** {@code list}. */
	@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what has been installed.")
	static final class Show implements Callable<Integer> {

		private final Console console;

		@Option(names = "--json", description = "one JSON document on standard output")
		private boolean json;

		Show(Console console) {
			this.console = console;
		}

		@Override
		public Integer call() throws Failure {
			try {
				List<Extension> installed = Extensions.ofThisProduct().installed();
				if (json) {
					ArrayNode array = Json.array();
					installed.forEach(extension -> array.addObject().put("unit", extension.unit()).put("version", extension.version())
							.put("name", extension.name()).put("provider", extension.provider()));
					console.json(array);
					return 0;
				}
				installed.forEach(e -> console.say(e.unit() + " " + e.version() + "  " + e.name()));
				if (installed.isEmpty()) {
					console.say("no extensions");
				}
				return 0;
			} catch (ExtensionException e) {
				throw new Failure(e.getMessage(), e);
			}
		}
	}

	/** A folder, or an address. */
	static URI location(String text) throws Failure {
		Path folder = Path.of(text.startsWith("file:") ? URI.create(text).getPath() : text);
		if (!text.contains("://") && Files.isDirectory(folder)) {
			return folder.toAbsolutePath().normalize().toUri();
		}
		try {
			URI uri = URI.create(text);
			if (uri.getScheme() != null) {
				return uri;
			}
		} catch (IllegalArgumentException e) {
			throw new Failure(text + ": no address: " + e.getMessage(), e);
		}
		throw new Failure(text + ": no such folder");
	}
}
