package org.culet.rig.internal;

import java.time.Duration;
import java.util.OptionalDouble;

import org.culet.instrument.Amount;
import org.culet.instrument.Unit;
import org.culet.rig.Limits;
import org.culet.rig.Rig;
import org.culet.rig.RigChannel;
import org.culet.rig.RigInstrument;

/** Writes a rig as TOML, in the order and look of the documentation. */
public final class RigWriter {

	private final StringBuilder text = new StringBuilder();

	private RigWriter() {
	}

	/** The text of a rig file. */
	public static String text(Rig rig) {
		RigWriter writer = new RigWriter();
		writer.text.append("rig = ").append(RigReader.VERSION).append('\n');
		writer.pair("name", rig.name());
		rig.instruments().forEach(writer::instrument);
		rig.channels().forEach(writer::channel);
		writer.limits(rig.limits());
		return writer.text.toString();
	}

	private void instrument(RigInstrument instrument) {
		text.append("\n[[instrument]]\n");
		pair("id", instrument.id());
		pair("driver", instrument.driver());
		pair("address", instrument.address().toString());
		if (!instrument.settings().values().isEmpty()) {
			text.append("[instrument.settings]\n");
			instrument.settings().values().forEach(this::pair);
		}
	}

	private void channel(RigChannel channel) {
		text.append("\n[[channel]]\n");
		pair("role", channel.role().id());
		pair("instrument", channel.instrument());
		pair("input", channel.input().name());
		pair("quantity", channel.input().measurand().name());
		channel.currentA().ifPresent(i -> text.append("convert = { current = ").append(quoted(new Amount(i, Unit.AMPERE).inWords())).append(" }\n"));
		pair("period", seconds(channel.period()));
	}

	private static String seconds(Duration period) {
		return new Amount(period.toNanos() / 1e9, Unit.SECOND).inWords();
	}

	private void limits(Limits limits) {
		if (limits.equals(Limits.none())) {
			return;
		}
		text.append("\n[limits]\n");
		limit("temperature", limits.temperatureK(), Unit.KELVIN);
		limit("ramp-rate", limits.rampRateKPerMin(), Unit.KELVIN_PER_MINUTE);
		limit("film-power", limits.filmPowerW(), Unit.WATT);
		limit("heater", limits.heaterPercent(), Unit.PERCENT);
		limit("pressure", limits.pressureBar(), Unit.BAR);
	}

	private void limit(String key, OptionalDouble value, Unit unit) {
		value.ifPresent(v -> pair(key, new Amount(v, unit).inWords()));
	}

	private void pair(String key, String value) {
		text.append(key.matches("[A-Za-z0-9_-]+") ? key : quoted(key)).append(" = ").append(quoted(value)).append('\n');
	}

	/** A basic string of TOML. */
	private static String quoted(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		value.codePoints().forEach(c -> {
			if (c == '"' || c == '\\') {
				quoted.append('\\').appendCodePoint(c);
			} else if (c < 32 || c == 127) {
				quoted.append(String.format("\\u%04x", c));
			} else {
				quoted.appendCodePoint(c);
			}
		});
		return quoted.append('"').toString();
	}
}
