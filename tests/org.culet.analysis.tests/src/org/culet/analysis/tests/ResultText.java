package org.culet.analysis.tests;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.culet.physics.RtCurve;
import org.culet.physics.fit.Residuals;
import org.culet.physics.transport.TransportModel;

/** Results as text that differs wherever a number of them differs in its last digit. */
final class ResultText {

	private ResultText() {
	}

	static String of(Object value) {
		return switch (value) {
			case Record each -> Arrays.stream(each.getClass().getRecordComponents()).map(c -> c.getName() + "=" + of(get(c, each)))
					.collect(Collectors.joining("\n", each.getClass().getSimpleName() + "{", "}"));
			case RtCurve curve -> Arrays.toString(curve.temperaturesK()) + Arrays.toString(curve.resistancesOhm())
					+ Arrays.toString(curve.sigmasOhm());
			case Residuals residuals -> residuals.size() + Arrays.toString(residuals.standardised());
			case TransportModel model -> model.id();
			case ToDoubleFunction<?> function -> "function";
			case java.util.Optional<?> optional -> "?" + optional.map(ResultText::of).orElse("");
			case Collection<?> all -> all.stream().map(ResultText::of).collect(Collectors.joining(",\n", "[", "]"));
			case Map<?, ?> map -> map.entrySet().stream().map(e -> of(e.getKey()) + ":" + of(e.getValue())).sorted()
					.collect(Collectors.joining(",\n", "{", "}"));
			default -> String.valueOf(value);
		};
	}

	private static Object get(RecordComponent component, Object of) {
		try {
			return component.getAccessor().invoke(of);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(component.toString(), e);
		}
	}
}
