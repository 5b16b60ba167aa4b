package org.culet.rig.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.culet.instrument.Amount;
import org.culet.instrument.Driver;
import org.culet.instrument.Drivers;
import org.culet.instrument.Input;
import org.culet.instrument.Settings;
import org.culet.instrument.Unit;
import org.culet.instrument.link.Transports;
import org.culet.rig.Limits;
import org.culet.rig.Rig;
import org.culet.rig.RigChannel;
import org.culet.rig.RigFileException;
import org.culet.rig.RigInstrument;
import org.culet.rig.RigProblem;
import org.culet.rig.Role;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

/** Reads a rig file strictly, and goes on after a problem, so that all are told at once. */
public final class RigReader {

	/** Version of the format that is read and written. */
	static final int VERSION = 1;

	private final Path file;
	private final Drivers drivers;
	private final Transports transports;
	private final List<RigProblem> problems = new ArrayList<>();
	/** Ids of all instruments in the file, also of those that cannot be used. */
	private final Set<String> named = new HashSet<>();
	private KeyLines lines = new KeyLines(List.of());

	/**
	 * A reader for one file.
	 *
	 * @param file the file
	 * @param drivers known drivers
	 * @param transports known transports
	 */
	public RigReader(Path file, Drivers drivers, Transports transports) {
		this.file = file;
		this.drivers = drivers;
		this.transports = transports;
	}

	/**
	 * Reads it.
	 *
	 * @return the rig
	 * @throws RigFileException with all problems
	 */
	public Rig read() throws RigFileException {
		Table root = new Table(parse(), "");
		root.onlyKeys(Set.of("rig", "name", "instrument", "channel", "limits"));
		if (root.node.has("rig") && (!root.node.get("rig").isInt() || root.node.get("rig").intValue() != VERSION)) {
			root.wrong("rig", "this version of Culet reads rig files of version " + VERSION + ", not " + root.node.get("rig"));
		} else if (!root.node.has("rig")) {
			root.wrong("rig", "the version of the format is missing: rig = 1");
		}
		String name = root.text("name").orElse("");
		List<RigInstrument> instruments = new ArrayList<>();
		root.tables("instrument").forEach(t -> named.add(t.node.path("id").asText()));
		root.tables("instrument").forEach(t -> instrument(t, instruments).ifPresent(instruments::add));
		List<RigChannel> channels = new ArrayList<>();
		root.tables("channel").forEach(t -> channel(t, instruments, channels).ifPresent(channels::add));
		Limits limits = root.node.has("limits") ? limits(new Table(root.node.get("limits"), "limits")) : Limits.none();
		if (!problems.isEmpty()) {
			problems.sort(Comparator.comparingInt(RigProblem::line));
			throw new RigFileException(problems);
		}
		return new Rig(name, instruments, channels, limits);
	}

	private JsonNode parse() throws RigFileException {
		try {
			String text = Files.readString(file, StandardCharsets.UTF_8);
			lines = new KeyLines(text.lines().toList());
			return new TomlMapper().readTree(text);
		} catch (JacksonException e) {
			int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
			throw new RigFileException(List.of(new RigProblem(file, line, "", "this is no TOML: " + e.getOriginalMessage().lines().findFirst().orElse(""))));
		} catch (NoSuchFileException e) {
			throw new RigFileException(List.of(new RigProblem(file, 0, "", "there is no such file")));
		} catch (CharacterCodingException e) {
			throw new RigFileException(List.of(new RigProblem(file, 0, "", "this is no text in UTF-8")));
		} catch (IOException e) {
			throw new RigFileException(List.of(new RigProblem(file, 0, "", "cannot be read: " + e.getMessage())));
		}
	}

	private Optional<RigInstrument> instrument(Table table, List<RigInstrument> before) {
		table.onlyKeys(Set.of("id", "driver", "address", "settings"));
		Optional<String> id = table.text("id");
		id.filter(i -> before.stream().anyMatch(b -> b.id().equals(i))).ifPresent(i -> table.wrong("id", "there are two instruments \"" + i + "\""));
		Optional<Driver> driver = table.text("driver").flatMap(d -> {
			Optional<Driver> found = drivers.byId(d);
			if (found.isEmpty()) {
				table.wrong("driver", "no driver \"" + d + "\"; there are " + String.join(", ", drivers.all().stream().map(Driver::id).toList()));
			}
			return found;
		});
		Optional<URI> address = table.text("address").flatMap(a -> address(table, a, driver));
		Settings settings = table.node.has("settings") ? settings(new Table(table.node.get("settings"), table.path + ".settings"), driver)
				: Settings.none();
		return id.isPresent() && driver.isPresent() && address.isPresent()
				? Optional.of(new RigInstrument(id.get(), driver.get().id(), address.get(), settings)) : Optional.empty();
	}

	private Optional<URI> address(Table table, String text, Optional<Driver> driver) {
		URI address;
		try {
			address = new URI(text);
		} catch (URISyntaxException e) {
			table.wrong("address", "\"" + text + "\" is no address: " + e.getReason());
			return Optional.empty();
		}
		Optional<String> problem = transports.problem(address);
		if (problem.isEmpty() && driver.isPresent() && !driver.get().schemes().contains(address.getScheme())) {
			problem = Optional.of("driver " + driver.get().id() + " does not take " + address.getScheme() + " addresses, but "
					+ String.join(", ", driver.get().schemes().stream().sorted().toList()));
		}
		problem.ifPresent(p -> table.wrong("address", p));
		return problem.isEmpty() ? Optional.of(address) : Optional.empty();
	}

	private Settings settings(Table table, Optional<Driver> driver) {
		Map<String, String> values = new LinkedHashMap<>();
		table.node.fields().forEachRemaining(entry -> {
			if (entry.getValue().isValueNode()) {
				values.put(entry.getKey(), entry.getValue().isBoolean() ? entry.getValue().booleanValue() ? "on" : "off" : entry.getValue().asText());
			} else {
				table.wrong(entry.getKey(), "a setting has one value");
			}
		});
		Settings settings = new Settings(values);
		driver.ifPresent(d -> settings.problems(d.allSettings()).forEach(p -> table.wrong(p.getKey(), p.getValue())));
		return settings;
	}

	private Optional<RigChannel> channel(Table table, List<RigInstrument> instruments, List<RigChannel> before) {
		table.onlyKeys(Set.of("role", "instrument", "input", "quantity", "convert", "period"));
		Optional<Role> role = table.text("role").flatMap(r -> role(table, r, before));
		Optional<RigInstrument> instrument = table.text("instrument").flatMap(i -> {
			Optional<RigInstrument> found = instruments.stream().filter(known -> known.id().equals(i)).findFirst();
			if (found.isEmpty()) {
				// what is wrong with an instrument that is there has been said
				if (!named.contains(i)) {
					table.wrong("instrument", "no instrument \"" + i + "\"");
				}
			}
			return found;
		});
		Optional<String> name = table.text("input");
		Optional<String> quantity = table.text("quantity");
		Optional<Input> input = instrument.isPresent() && name.isPresent() && quantity.isPresent()
				? input(table, drivers.byId(instrument.get().driver()).orElseThrow(), name.get(), quantity.get()) : Optional.empty();
		OptionalDouble period = table.amount("period", Unit.SECOND, true);
		OptionalDouble current = input.isPresent() ? convert(table, input.get()) : OptionalDouble.empty();
		if (role.isEmpty() || instrument.isEmpty() || input.isEmpty() || period.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new RigChannel(role.get(), instrument.get().id(), input.get(), current, Duration.ofNanos(Math.round(period.getAsDouble() * 1e9))));
	}

	private Optional<Role> role(Table table, String id, List<RigChannel> before) {
		Optional<Role> role = Role.ofId(id);
		if (role.isEmpty()) {
			table.wrong("role", "no role \"" + id + "\"; there are " + String.join(", ", java.util.stream.Stream.of(Role.values()).map(Role::id).toList()));
		} else if (role.get() != Role.EXTRA && !roles.add(role.get())) {
			table.wrong("role", "the role \"" + id + "\" is given twice");
		}
		return role;
	}

	private final Set<Role> roles = new HashSet<>();

	private static Optional<Input> input(Table table, Driver driver, String name, String quantity) {
		Optional<Input> input = driver.input(name, quantity);
		if (input.isEmpty()) {
			table.wrong("input", "driver " + driver.id() + " has no quantity \"" + quantity + "\" at input \"" + name + "\"");
		}
		return input;
	}

	private OptionalDouble convert(Table table, Input input) {
		if (!table.node.has("convert")) {
			return OptionalDouble.empty();
		}
		Table convert = new Table(table.node.get("convert"), table.path + ".convert");
		convert.onlyKeys(Set.of("current"));
		OptionalDouble current = convert.amount("current", Unit.AMPERE, true);
		if (current.isPresent() && !input.measurand().unit().equals(Unit.VOLT)) {
			table.wrong("convert", "only a voltage can be divided by a current, but the quantity is " + input.measurand().name());
			return OptionalDouble.empty();
		}
		return current;
	}

	private static Limits limits(Table table) {
		table.onlyKeys(Set.of("temperature", "ramp-rate", "film-power", "heater", "pressure"));
		return new Limits(table.amount("temperature", Unit.KELVIN, false), table.amount("ramp-rate", Unit.KELVIN_PER_MINUTE, false),
				table.amount("film-power", Unit.WATT, false), table.amount("heater", Unit.PERCENT, false), table.amount("pressure", Unit.BAR, false));
	}

	/** A table of the file, with where it stands. */
	private final class Table {

		private final JsonNode node;
		private final String path;

		Table(JsonNode node, String path) {
			this.node = node;
			this.path = path;
			if (!node.isObject()) {
				wrong("", "a table was expected");
			}
		}

		private String at(String key) {
			return path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
		}

		void wrong(String key, String sentence) {
			problems.add(new RigProblem(file, lines.of(at(key)), at(key).replaceAll("\\[\\d+\\]", ""), sentence));
		}

		void onlyKeys(Set<String> known) {
			node.fieldNames().forEachRemaining(key -> {
				if (!known.contains(key)) {
					wrong(key, "unknown key; there are " + String.join(", ", known.stream().sorted().toList()));
				}
			});
		}

		Optional<String> text(String key) {
			JsonNode value = node.get(key);
			if (value == null) {
				wrong(key, "is missing");
			} else if (!value.isTextual() || value.textValue().isBlank()) {
				wrong(key, "must be a text, but is " + value);
			} else {
				return Optional.of(value.textValue());
			}
			return Optional.empty();
		}

		OptionalDouble amount(String key, Unit unit, boolean needed) {
			JsonNode value = node.get(key);
			if (value == null) {
				if (needed) {
					wrong(key, "is missing");
				}
				return OptionalDouble.empty();
			}
			Optional<Amount> amount = value.isTextual() ? Amount.parse(value.textValue(), unit) : Optional.empty();
			if (amount.isEmpty() || !(amount.get().value() > 0)) {
				wrong(key, "must be an amount above zero with its unit, like \"1 " + unit + "\", but is " + value);
				return OptionalDouble.empty();
			}
			return OptionalDouble.of(amount.get().value());
		}

		List<Table> tables(String key) {
			JsonNode array = node.get(key);
			List<Table> tables = new ArrayList<>();
			if (array == null) {
				return tables;
			}
			if (!array.isArray()) {
				wrong(key, "is written [[" + key + "]], once for each");
				return tables;
			}
			for (int i = 0; i < array.size(); i++) {
				tables.add(new Table(array.get(i), key + "[" + i + "]"));
			}
			return tables;
		}
	}
}
