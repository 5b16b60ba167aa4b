package org.culet.plot.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ticks of an axis of days since 1970-01-01 in UTC, as pure maths. */
final class DateTicks {

	private static final double SECONDS_PER_DAY = 86_400;
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH);
	/** An axis of minutes or millennia is none of dates. */
	private static final int MOST_TICKS = 1000;

	/** A distance of ticks. */
	private record Step(ChronoUnit unit, int count) {

		/** The last tick not after a time. */
		LocalDateTime floor(LocalDateTime time) {
			LocalDateTime day = time.toLocalDate().atStartOfDay();
			return switch (unit) {
			case MINUTES -> time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() / count * count);
			case HOURS -> day.plusHours(time.getHour() / count * count);
			case DAYS -> {
				// weeks begin on Mondays, as 5 January 1970 was one
				long since = LocalDate.of(1970, 1, 5).until(day.toLocalDate(), ChronoUnit.DAYS);
				yield day.minusDays(Math.floorMod(since, (long) count));
			}
			case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / count * count + 1);
			default -> LocalDate.of(Math.floorDiv(day.getYear(), count) * count, 1, 1).atStartOfDay();
			};
		}

		String label(LocalDateTime time) {
			boolean midnight = time.equals(time.toLocalDate().atStartOfDay());
			return switch (unit) {
			case MINUTES, HOURS -> (midnight ? DAY : CLOCK).format(time);
			case DAYS -> DAY.format(time);
			case MONTHS -> MONTH.format(time);
			default -> YEAR.format(time);
			};
		}
	}

	private static final List<Step> STEPS = List.of(new Step(ChronoUnit.MINUTES, 10), new Step(ChronoUnit.HOURS, 1), new Step(ChronoUnit.HOURS, 3),
			new Step(ChronoUnit.HOURS, 6), new Step(ChronoUnit.HOURS, 12), new Step(ChronoUnit.DAYS, 1), new Step(ChronoUnit.DAYS, 2),
			new Step(ChronoUnit.DAYS, 7), new Step(ChronoUnit.DAYS, 14), new Step(ChronoUnit.MONTHS, 1), new Step(ChronoUnit.MONTHS, 3),
			new Step(ChronoUnit.MONTHS, 6), new Step(ChronoUnit.YEARS, 1), new Step(ChronoUnit.YEARS, 2), new Step(ChronoUnit.YEARS, 5),
			new Step(ChronoUnit.YEARS, 10), new Step(ChronoUnit.YEARS, 50));

	private DateTicks() {
	}

	static Ticks of(Range range, int most) {
		Step finer = STEPS.getFirst();
		for (int i = 0; i < STEPS.size(); i++) {
			List<LocalDateTime> times = times(range, STEPS.get(i));
			if (times.size() <= Math.max(1, most)) {
				// one date alone gives no scale: rather a few more than wanted
				Step step = times.size() >= Math.min(2, most) ? STEPS.get(i) : finer;
				return ticks(range, step);
			}
			finer = STEPS.get(i);
		}
		return ticks(range, finer);
	}

	private static Ticks ticks(Range range, Step step) {
		List<Tick> out = new ArrayList<>();
		times(range, step).forEach(t -> out.add(new Tick(days(t), step.label(t))));
		if (step.unit() == ChronoUnit.DAYS && step.count() > 1) {
			times(range, new Step(ChronoUnit.DAYS, 1)).stream().filter(t -> !step.floor(t).equals(t)).forEach(t -> out.add(new Tick(days(t), "")));
			out.sort((a, b) -> Double.compare(a.u(), b.u()));
		}
		return new Ticks(out, 0);
	}

	private static List<LocalDateTime> times(Range range, Step step) {
		List<LocalDateTime> out = new ArrayList<>();
		LocalDateTime time = step.floor(time(range.low()));
		double slack = 1e-6 * range.span();
		while (days(time) <= range.high() + slack && out.size() <= MOST_TICKS) {
			if (days(time) >= range.low() - slack) {
				out.add(time);
			}
			time = time.plus(step.count(), step.unit());
		}
		return out;
	}

	private static LocalDateTime time(double days) {
		double bounded = Math.max(-1e6, Math.min(1e7, days));
		return LocalDateTime.ofInstant(Instant.ofEpochSecond((long) Math.floor(bounded * SECONDS_PER_DAY)), ZoneOffset.UTC);
	}

	private static double days(LocalDateTime time) {
		return time.toEpochSecond(ZoneOffset.UTC) / SECONDS_PER_DAY;
	}
}
