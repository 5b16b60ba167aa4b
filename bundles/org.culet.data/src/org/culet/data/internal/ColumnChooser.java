package org.culet.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.culet.data.ChosenColumns;
import org.culet.data.Column;
import org.culet.data.DataReadException;
import org.culet.data.DataReadException.Problem;
import org.culet.data.Quantity;
import org.culet.data.ReadOptions;
import org.culet.data.internal.Unit.Dimension;

/** Chooses the columns of a table: as told, else by name, unit and where the numbers are. */
final class ColumnChooser {

	/** From this score on the name alone means the quantity, so a wrong unit is an error and not another column. */
	private static final int NAMED = 60;
	private static final int MAX_LISTED = 30;

	/** Counts numbers in columns. */
	interface Census {

		/**
		 * Counts.
		 *
		 * @param columns 0-based indices
		 * @return how many rows have a number other than zero in each
		 * @throws DataReadException if the file cannot be read
		 */
		long[] numbers(int[] columns) throws DataReadException;
	}

	private final Path file;
	private final long line;
	private final List<Heading> headings;
	private final boolean named;
	private final ReadOptions options;
	private final Census census;
	private final Map<Integer, Unit> told = new HashMap<>();
	private final List<String> notes = new ArrayList<>();

	/**
	 * A chooser for one table.
	 *
	 * @param file the file
	 * @param line line of the names, or of the first row
	 * @param headings its columns
	 * @param named whether the file names them
	 * @param options what the user says
	 * @param census counts the numbers of columns, asked only where names leave a choice
	 */
	ColumnChooser(Path file, long line, List<Heading> headings, boolean named, ReadOptions options, Census census) {
		this.file = file;
		this.line = line;
		this.headings = headings;
		this.named = named;
		this.options = options;
		this.census = census;
	}

	/**
	 * Chooses.
	 *
	 * @return the columns and conversions
	 * @throws DataReadException if a column is missing, ambiguous or chosen twice, or a unit does not fit
	 */
	Mapping choose() throws DataReadException {
		for (Map.Entry<String, String> e : options.units().entrySet()) {
			Heading h = find(e.getKey());
			Unit unit = Unit.parse(e.getValue()).orElseThrow(() -> refuse(Problem.WRONG_UNIT, "the unit \"" + e.getValue()
					+ "\" told for " + h.toColumn() + " is not known; known are units of " + knownUnits()));
			told.put(h.index(), unit);
		}
		Heading t = options.temperature().isPresent() ? find(options.temperature().get()) : automaticTemperature();
		Heading r = options.resistance().isPresent() ? find(options.resistance().get()) : automaticResistance(t);
		if (t.index() == r.index()) {
			throw refuse(Problem.COLUMN, t.toColumn() + " is chosen twice, as temperature and as resistance");
		}
		Unit kelvin = temperatureUnit(t);
		Unit ohm = resistanceUnit(r);
		Quantity quantity = quantity(r, ohm);
		double sheet = 1;
		if (options.sheetFactor().isPresent()) {
			if (quantity != Quantity.RESISTANCE) {
				throw refuse(Problem.WRONG_UNIT, "w/l turns a resistance (Ohm) into a sheet resistance, but " + r.toColumn()
						+ " is " + (quantity == Quantity.RESISTIVITY ? "a resistivity" : "a sheet resistance already") + " in "
						+ ohm.text());
			}
			sheet = options.sheetFactor().getAsDouble();
			quantity = Quantity.SHEET_RESISTANCE;
		}
		return complete(t, kelvin, r, ohm, quantity, sheet);
	}

	private Mapping complete(Heading t, Unit kelvin, Heading r, Unit ohm, Quantity quantity, double sheet)
			throws DataReadException {
		Optional<SigmaChoice> sigma = options.sigma().isPresent() ? Optional.of(toldSigma(find(options.sigma().get()), t, r, ohm))
				: automaticSigma(t, r, ohm);
		Optional<Heading> count = sigma.isPresent() && Roles.isSpread(sigma.get().column())
				? headings.stream().filter(h -> h.index() != t.index() && h.index() != r.index()).filter(Roles::isCount).findFirst()
				: Optional.empty();
		if (sigma.isPresent()) {
			noteSigma(sigma.get(), count);
		}
		int taken = sigma.map(s -> s.column().index()).orElse(-1);
		Optional<Heading> field = headings.stream().filter(h -> h.index() != t.index() && h.index() != r.index())
				.filter(h -> h.index() != taken && Roles.isField(h)).findFirst();
		Optional<Unit> fieldUnit = field.flatMap(this::unit).filter(u -> u.dimension() == Dimension.FIELD);
		ChosenColumns chosen = new ChosenColumns(withUnit(t, kelvin), withUnit(r, ohm),
				sigma.map(s -> s.column().toColumn()), count.map(Heading::toColumn), field.map(Heading::toColumn));
		return new Mapping(t.index(), Factor.of(kelvin.factor()), kelvin.offset(), r.index(), Factor.of(ohm.factor()).then(sheet),
				sigma.map(s -> s.column().index()).orElse(-1), Factor.of(sigma.map(SigmaChoice::factor).orElse(1.0)).then(sheet),
				options.sigma().isPresent(), count.map(Heading::index).orElse(-1),
				sigma.flatMap(SigmaChoice::ratio).map(Heading::index).orElse(-1), field.map(Heading::index).orElse(-1),
				fieldUnit.map(Unit::factor).orElse(1.0), fieldUnit.isPresent(), quantity, chosen, List.copyOf(notes));
	}

	private static Column withUnit(Heading h, Unit unit) {
		Column c = h.toColumn();
		return new Column(c.number(), c.name(), Optional.of(unit.text()));
	}

	// columns

	private Heading find(String spec) throws DataReadException {
		String wanted = spec.strip();
		List<Heading> exact = headings.stream().filter(h -> named && h.name().equals(wanted)).toList();
		if (exact.isEmpty()) {
			exact = headings.stream().filter(h -> named && h.name().equalsIgnoreCase(wanted)).toList();
		}
		if (exact.isEmpty() && wanted.matches("\\d{1,6}")) {
			int number = Integer.parseInt(wanted);
			if (number < 1 || number > headings.size()) {
				throw refuse(Problem.COLUMN, "there is no column " + number + "; the table has " + headings.size() + ": " + list());
			}
			return headings.get(number - 1);
		}
		String words = Heading.of(0, wanted).words();
		List<Heading> found = !exact.isEmpty() ? exact
				: headings.stream().filter(h -> named && !words.isEmpty() && h.words().equals(words)).toList();
		if (found.isEmpty()) {
			throw refuse(Problem.COLUMN, "there is no column \"" + wanted + "\"; the table has " + list());
		}
		if (found.size() > 1) {
			throw duplicate(found);
		}
		return found.getFirst();
	}

	private DataReadException duplicate(List<Heading> same) {
		return refuse(Problem.COLUMN, "columns " + same.stream().map(h -> String.valueOf(h.index() + 1))
				.collect(Collectors.joining(" and ")) + " are both named \"" + same.getFirst().name()
				+ "\": choose one by its number");
	}

	private Heading automaticTemperature() throws DataReadException {
		if (!named) {
			return unnamed(0, options.resistance());
		}
		return automatic("temperature", Roles::temperature, u -> u.dimension() == Dimension.TEMPERATURE, -1);
	}

	private Heading automaticResistance(Heading temperature) throws DataReadException {
		if (!named) {
			return unnamed(1, options.temperature());
		}
		return automatic("resistance", Roles::resistance, u -> u.dimension().isResistive(), temperature.index());
	}

	/** Without names two columns are temperature and resistance; with more a user must say. */
	private Heading unnamed(int index, Optional<String> other) throws DataReadException {
		if (headings.size() != 2) {
			throw refuse(Problem.COLUMN, "the file does not name its " + headings.size()
					+ " columns, so temperature and resistance must be told by number");
		}
		int chosen = index;
		if (other.isPresent()) {
			chosen = 1 - find(other.get()).index();
		}
		notes.add("the file does not name its columns: column " + (chosen + 1) + " is taken as "
				+ (index == 0 ? "temperature in K" : "resistance in Ohm"));
		return headings.get(chosen);
	}

	private Heading automatic(String what, ToIntFunction<Heading> role, Predicate<Unit> fits, int taken)
			throws DataReadException {
		List<Heading> candidates = headings.stream().filter(h -> h.index() != taken && role.applyAsInt(h) > 0).toList();
		List<Heading> fitting = candidates.stream()
				.filter(h -> !told.containsKey(h.index()) && h.unitText().isEmpty() || unit(h).map(fits::test).orElse(false))
				.toList();
		if (fitting.isEmpty()) {
			Optional<Heading> wrong = candidates.stream().filter(h -> role.applyAsInt(h) >= NAMED).findFirst();
			if (wrong.isPresent()) {
				throw wrongUnit(wrong.get(), what);
			}
			throw refuse(Problem.WRONG_CONTENT, "no column is a " + what + "; the table has " + list());
		}
		List<Heading> filled = fitting.size() == 1 ? fitting : filled(fitting);
		int top = filled.stream().mapToInt(role).max().orElse(0);
		List<Heading> best = filled.stream().filter(h -> role.applyAsInt(h) == top).toList();
		Heading first = best.getFirst();
		List<Heading> same = best.stream().filter(h -> h.name().equals(first.name())).toList();
		if (same.size() > 1) {
			throw duplicate(same);
		}
		if (best.size() > 1) {
			notes.add(first.toColumn() + " is taken as " + what + "; also possible: "
					+ best.stream().skip(1).map(h -> h.toColumn().toString()).collect(Collectors.joining(", ")));
		}
		return first;
	}

	/** Those with numbers in them, the fullest first; all if none has any. */
	private List<Heading> filled(List<Heading> candidates) throws DataReadException {
		long[] numbers = census.numbers(candidates.stream().mapToInt(Heading::index).toArray());
		Map<Heading, Long> count = new HashMap<>();
		for (int i = 0; i < numbers.length; i++) {
			count.put(candidates.get(i), numbers[i]);
		}
		List<Heading> some = candidates.stream().filter(h -> count.get(h) > 0)
				.sorted((a, b) -> Long.compare(count.get(b), count.get(a))).toList();
		return some.isEmpty() ? candidates : some;
	}

	// units

	/** The unit of a column: as told, else as written. */
	private Optional<Unit> unit(Heading h) {
		Unit override = told.get(h.index());
		return override != null ? Optional.of(override) : h.unit();
	}

	private Unit temperatureUnit(Heading t) throws DataReadException {
		if (unit(t).isEmpty() && t.unitText().isEmpty()) {
			if (named) {
				notes.add(t.toColumn() + " has no unit: kelvin is taken");
			}
			return Unit.parse("K").orElseThrow();
		}
		return unit(t).filter(u -> u.dimension() == Dimension.TEMPERATURE).orElseThrow(() -> wrongUnit(t, "temperature"));
	}

	private Unit resistanceUnit(Heading r) throws DataReadException {
		if (unit(r).isEmpty() && r.unitText().isEmpty()) {
			String assumed = switch (Roles.resistiveByName(r)) {
				case RESISTIVITY -> "Ohm m";
				case SHEET_RESISTANCE -> "Ohm/sq";
				default -> "Ohm";
			};
			if (named) {
				notes.add(r.toColumn() + " has no unit: " + assumed + " is taken");
			}
			return Unit.parse(assumed).orElseThrow();
		}
		return unit(r).filter(u -> u.dimension().isResistive()).orElseThrow(() -> wrongUnit(r, "resistance"));
	}

	private static Quantity quantity(Heading r, Unit unit) {
		return switch (unit.dimension()) {
			case RESISTIVITY -> Quantity.RESISTIVITY;
			case SHEET_RESISTANCE -> Quantity.SHEET_RESISTANCE;
			default -> Roles.resistiveByName(r) == Dimension.SHEET_RESISTANCE ? Quantity.SHEET_RESISTANCE
					: Quantity.RESISTANCE;
		};
	}

	private DataReadException wrongUnit(Heading h, String what) {
		Optional<Unit> unit = unit(h);
		String expected = what.equals("temperature") ? Dimension.TEMPERATURE.label()
				: Dimension.RESISTANCE.label() + ", " + Dimension.SHEET_RESISTANCE.label() + " or "
						+ Dimension.RESISTIVITY.label();
		String is = unit.isEmpty() ? "has the unit \"" + h.unitText().orElse("") + "\", which is not known"
				: "is in " + unit.get().text() + (unit.get().dimension() == Dimension.OTHER ? "" : ", a unit of "
						+ unit.get().dimension().label());
		return refuse(Problem.WRONG_UNIT, h.toColumn() + " " + is + "; asked for is a unit of " + expected);
	}

	private static String knownUnits() {
		return Dimension.TEMPERATURE.label() + ", " + Dimension.RESISTANCE.label() + ", "
				+ Dimension.SHEET_RESISTANCE.label() + ", " + Dimension.RESISTIVITY.label();
	}

	// sigma

	private record SigmaChoice(Heading column, double factor, Optional<Heading> ratio, Optional<Unit> follows) {

		SigmaChoice(Heading column, double factor) {
			this(column, factor, Optional.empty(), Optional.empty());
		}
	}

	private SigmaChoice toldSigma(Heading s, Heading t, Heading r, Unit ohm) throws DataReadException {
		if (s.index() == t.index() || s.index() == r.index()) {
			throw refuse(Problem.COLUMN, s.toColumn() + " is chosen twice, as sigma and as "
					+ (s.index() == t.index() ? "temperature" : "resistance"));
		}
		Optional<SigmaChoice> choice = sigma(s, r, ohm);
		if (choice.isEmpty()) {
			throw refuse(Problem.WRONG_UNIT, "sigma " + s.toColumn() + " is in " + unit(s).map(Unit::text)
					.orElse(s.unitText().orElse("no known unit")) + " but the resistance " + r.toColumn() + " is in " + ohm.text());
		}
		return choice.get();
	}

	private Optional<SigmaChoice> automaticSigma(Heading t, Heading r, Unit ohm) {
		if (!named) {
			return Optional.empty();
		}
		Optional<String> channel = Roles.channel(r);
		return headings.stream().filter(h -> h.index() != t.index() && h.index() != r.index()).filter(Roles::isSigma)
				.filter(h -> Roles.channel(h).isEmpty() || Roles.channel(h).equals(channel))
				.map(h -> sigma(h, r, ohm)).flatMap(Optional::stream).findFirst();
	}

	/** How a column of errors goes with the resistance; empty if its unit does not. */
	private Optional<SigmaChoice> sigma(Heading s, Heading r, Unit ohm) {
		if (unit(s).isEmpty() && s.unitText().isEmpty()) {
			return Optional.of(new SigmaChoice(s, ohm.factor()));
		}
		if (told.containsKey(r.index()) && !told.containsKey(s.index()) && sameWritten(s, r)) {
			return Optional.of(new SigmaChoice(s, ohm.factor(), Optional.empty(), Optional.of(ohm)));
		}
		Optional<Unit> unit = unit(s).filter(u -> u.dimension().isResistive());
		if (unit.isEmpty()) {
			return Optional.empty();
		}
		boolean lengthInIt = unit.get().dimension() == Dimension.RESISTIVITY;
		if (lengthInIt == (ohm.dimension() == Dimension.RESISTIVITY)) {
			return Optional.of(new SigmaChoice(s, unit.get().factor()));
		}
		// PPMS: scatter of the resistivity beside a resistance; the ratio of the two is the geometry
		return headings.stream().filter(h -> h.index() != r.index() && Roles.resistance(h) > 0)
				.filter(h -> Roles.channel(h).equals(Roles.channel(r)))
				.filter(h -> unit(h).map(Unit::dimension).equals(unit.map(Unit::dimension)))
				.findFirst().map(h -> new SigmaChoice(s, unit.get().factor() * ohm.factor() / unit(h).orElseThrow().factor(),
						Optional.of(h), Optional.empty()));
	}

	/** Whether the file gives both columns one unit of resistance: where that of the resistance is wrong, so is that of its errors. */
	private static boolean sameWritten(Heading s, Heading r) {
		Optional<Unit> own = s.unit().filter(u -> u.dimension().isResistive());
		return own.isPresent() && r.unit().filter(u -> u.factor() == own.get().factor()
				&& (u.dimension() == Dimension.RESISTIVITY) == (own.get().dimension() == Dimension.RESISTIVITY)).isPresent();
	}

	private void noteSigma(SigmaChoice sigma, Optional<Heading> count) {
		String name = sigma.column().toColumn().toString();
		String scaled = sigma.ratio().map(h -> ", scaled by the ratio of the resistance to " + h.toColumn())
				.or(() -> sigma.follows().map(u -> ", in " + u.text() + " as was told for the resistance, of which the file writes the same unit"))
				.orElse("");
		if (count.isPresent()) {
			notes.add("standard errors: " + name + " divided by the square root of " + count.get().toColumn() + scaled);
		} else if (Roles.isSpread(sigma.column())) {
			notes.add("standard errors: " + name + " as it is, since the number of readings is not in the file" + scaled);
		} else {
			notes.add("standard errors: " + name + scaled);
		}
	}

	private String list() {
		return headings.stream().limit(MAX_LISTED).map(h -> h.toColumn().toString()).collect(Collectors.joining(", "))
				+ (headings.size() > MAX_LISTED ? " and " + (headings.size() - MAX_LISTED) + " more" : "");
	}

	private DataReadException refuse(Problem problem, String sentence) {
		return line > 0 ? new DataReadException(problem, file, line, sentence)
				: new DataReadException(problem, file, sentence);
	}

	/** Whether a row of names has a temperature or a resistance in it. */
	static int recognition(List<Heading> headings) {
		return headings.stream().mapToInt(h -> Math.max(Roles.temperature(h), Roles.resistance(h))).sum();
	}
}
