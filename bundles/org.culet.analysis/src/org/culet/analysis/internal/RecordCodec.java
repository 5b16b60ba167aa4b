package org.culet.analysis.internal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import org.culet.analysis.ModelCatalog;
import org.culet.model.RowSet;
import org.culet.physics.RtCurve;
import org.culet.physics.fit.Residuals;
import org.culet.physics.transport.DerivedQuantity;
import org.culet.physics.transport.TransportModel;

/**
 * Results as bytes and back, every number to its last bit. What is written follows from the declared types of the records alone and names
 * no classes, so nothing but results can come out of a file; {@link #form} tells whether a file was written by the same records.
 * Laws are written as their ids. Not for several threads.
 */
final class RecordCodec {

	private static final int MOST = 100_000_000;

	private final ModelCatalog models;
	/** The law of the fit that is being read: what is derived from a fit belongs to its law. */
	private Optional<TransportModel> law = Optional.empty();

	RecordCodec(ModelCatalog models) {
		this.models = models;
	}

	/**
	 * The form in which values of a type are written.
	 *
	 * @param type a type of records
	 * @return names and types of all that is in it; another text means another form
	 */
	static String form(Type type) {
		Set<String> lines = new TreeSet<>();
		describe(type, lines);
		return String.join("\n", lines);
	}

	private static void describe(Type type, Set<String> lines) {
		if (type instanceof ParameterizedType generic) {
			Arrays.stream(generic.getActualTypeArguments()).forEach(t -> describe(t, lines));
		} else if (type instanceof Class<?> plain && plain.isEnum()) {
			lines.add(plain.getName() + Arrays.toString(plain.getEnumConstants()));
		} else if (type instanceof Class<?> plain && plain.isRecord() && plain != DerivedQuantity.class) {
			StringBuilder line = new StringBuilder(plain.getName());
			for (RecordComponent component : plain.getRecordComponents()) {
				line.append(' ').append(component.getName()).append(' ').append(component.getGenericType().getTypeName());
			}
			if (lines.add(line.toString())) {
				Arrays.stream(plain.getRecordComponents()).forEach(c -> describe(c.getGenericType(), lines));
			}
		}
	}

	/** Writes a value of a declared type. */
	void write(Type type, Object value, DataOutput out) throws IOException {
		switch (value) {
			case Integer number -> out.writeInt(number);
			case Long number -> out.writeLong(number);
			case Double number -> out.writeDouble(number);
			case Boolean flag -> out.writeBoolean(flag);
			case String text -> writeText(text, out);
			case Enum<?> each -> out.writeInt(each.ordinal());
			case LocalDate date -> writeText(date.toString(), out);
			case Instant instant -> writeText(instant.toString(), out);
			case RowSet rows -> writeText(rows.toString(), out);
			case TransportModel model -> writeText(model.id(), out);
			case DerivedQuantity quantity -> writeText(quantity.name(), out);
			case RtCurve curve -> {
				writeNumbers(curve.temperaturesK(), out);
				writeNumbers(curve.resistancesOhm(), out);
				writeNumbers(curve.sigmasOhm(), out);
			}
			case Residuals residuals -> writeResiduals(residuals, out);
			case OptionalInt number -> write(List.class, number.stream().boxed().toList(), out);
			case OptionalLong number -> write(List.class, number.stream().boxed().toList(), out);
			case OptionalDouble number -> write(List.class, number.stream().boxed().toList(), out);
			case Optional<?> optional -> writeAll(argument(type, 0), optional.stream().toList(), out);
			case Collection<?> all -> writeAll(argument(type, 0), all, out);
			case Map<?, ?> map -> {
				writeAll(argument(type, 0), map.keySet(), out);
				writeAll(argument(type, 1), map.values(), out);
			}
			case Record each -> {
				for (RecordComponent component : each.getClass().getRecordComponents()) {
					write(component.getGenericType(), get(component, each), out);
				}
			}
			default -> throw new IllegalArgumentException("a result holds a " + value.getClass());
		}
	}

	private void writeAll(Type type, Collection<?> all, DataOutput out) throws IOException {
		out.writeInt(all.size());
		for (Object each : all) {
			write(type, each, out);
		}
	}

	private static void writeText(String text, DataOutput out) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static void writeNumbers(double[] numbers, DataOutput out) throws IOException {
		out.writeInt(numbers.length);
		for (double number : numbers) {
			out.writeDouble(number);
		}
	}

	private static void writeResiduals(Residuals residuals, DataOutput out) throws IOException {
		out.writeInt(residuals.size());
		for (int i = 0; i < residuals.size(); i++) {
			out.writeDouble(residuals.temperatureK(i));
			out.writeDouble(residuals.observed(i));
			out.writeDouble(residuals.fitted(i));
			out.writeDouble(residuals.sigma(i));
		}
	}

	private static Type argument(Type type, int i) {
		return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[i] : Object.class;
	}

	private static Object get(RecordComponent component, Record of) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(of);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("a record must give its " + component, e);
		}
	}

	/**
	 * Reads a value of a declared type.
	 *
	 * @throws IOException if the bytes hold none, or a law is not known here
	 */
	Object read(Type type, DataInput in) throws IOException {
		Class<?> plain = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
		try {
			return plain.isEnum() ? plain.getEnumConstants()[count(in, plain.getEnumConstants().length - 1)]
					: plain == DerivedQuantity.class ? derived(readText(in))
					: plain.isRecord() ? record(plain, in) : simple(plain, type, in);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new IOException("not a " + type + ": " + e.getMessage(), e);
		}
	}

	private Object simple(Class<?> plain, Type type, DataInput in) throws IOException {
		return switch (plain.getName()) {
			case "int", "java.lang.Integer" -> in.readInt();
			case "long", "java.lang.Long" -> in.readLong();
			case "double", "java.lang.Double" -> in.readDouble();
			case "boolean", "java.lang.Boolean" -> in.readBoolean();
			case "java.lang.String" -> readText(in);
			case "java.time.LocalDate" -> LocalDate.parse(readText(in));
			case "java.time.Instant" -> Instant.parse(readText(in));
			case "java.util.OptionalInt" -> count(in, 1) == 0 ? OptionalInt.empty() : OptionalInt.of(in.readInt());
			case "java.util.OptionalLong" -> count(in, 1) == 0 ? OptionalLong.empty() : OptionalLong.of(in.readLong());
			case "java.util.OptionalDouble" -> count(in, 1) == 0 ? OptionalDouble.empty() : OptionalDouble.of(in.readDouble());
			case "java.util.Optional" -> readAll(argument(type, 0), in).stream().findFirst();
			case "java.util.List" -> readAll(argument(type, 0), in);
			case "java.util.Set" -> new LinkedHashSet<>(readAll(argument(type, 0), in));
			case "java.util.Map" -> map(readAll(argument(type, 0), in), readAll(argument(type, 1), in));
			default -> special(plain, in);
		};
	}

	private Object special(Class<?> plain, DataInput in) throws IOException {
		if (plain == RowSet.class) {
			return RowSet.parse(readText(in));
		}
		if (plain == RtCurve.class) {
			return RtCurve.of(readNumbers(in), readNumbers(in), readNumbers(in));
		}
		if (plain == Residuals.class) {
			return readResiduals(in);
		}
		if (plain == TransportModel.class) {
			String id = readText(in);
			law = models.byId(id);
			return law.orElseThrow(() -> new IOException("the law \"" + id + "\" is not known here"));
		}
		throw new IllegalStateException("a result holds a " + plain);
	}

	private DerivedQuantity derived(String name) throws IOException {
		return law.stream().flatMap(model -> model.derived().stream()).filter(d -> d.name().equals(name)).findFirst()
				.orElseThrow(() -> new IOException("no law gives " + name));
	}

	private Object record(Class<?> plain, DataInput in) throws IOException {
		RecordComponent[] components = plain.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = read(components[i].getGenericType(), in);
		}
		try {
			Constructor<?> constructor = plain.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new IOException("these are not the parts of a " + plain.getName(), e);
		}
	}

	private List<Object> readAll(Type type, DataInput in) throws IOException {
		int n = count(in, MOST);
		List<Object> all = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			all.add(read(type, in));
		}
		return all;
	}

	private static Map<Object, Object> map(List<Object> keys, List<Object> values) throws IOException {
		if (keys.size() != values.size()) {
			throw new IOException(keys.size() + " keys for " + values.size() + " values");
		}
		Map<Object, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			map.put(keys.get(i), values.get(i));
		}
		return map;
	}

	private static int count(DataInput in, int most) throws IOException {
		int n = in.readInt();
		if (n < 0 || n > most) {
			throw new IOException("a number of " + n + " where at most " + most + " can be");
		}
		return n;
	}

	private static String readText(DataInput in) throws IOException {
		byte[] bytes = new byte[count(in, MOST)];
		in.readFully(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static double[] readNumbers(DataInput in) throws IOException {
		double[] numbers = new double[count(in, MOST)];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = in.readDouble();
		}
		return numbers;
	}

	private static Residuals readResiduals(DataInput in) throws IOException {
		int n = count(in, MOST);
		double[][] columns = new double[4][n];
		for (int i = 0; i < n; i++) {
			for (double[] column : columns) {
				column[i] = in.readDouble();
			}
		}
		return Residuals.of(columns[0], columns[1], columns[2], columns[3]);
	}
}
