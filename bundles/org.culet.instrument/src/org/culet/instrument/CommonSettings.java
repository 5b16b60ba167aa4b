package org.culet.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.culet.instrument.link.LinkProfile;

/** What a rig file can say of every instrument, whatever its driver. */
public final class CommonSettings {

	/** Off for a clone that does not call itself by the name of the model whose language it speaks. */
	public static final Setting MODEL_CHECK = Setting.onOff("model-check",
			"off: speaks also to an instrument that does not say it is a model of this driver; on if not said");

	private CommonSettings() {
	}

	/** All of them. */
	public static List<Setting> all() {
		return List.of(MODEL_CHECK);
	}

	/** Whether an instrument must say that it is a model of its driver. */
	public static boolean checksModel(Settings settings) {
		return !settings.text(MODEL_CHECK.name()).equals(Optional.of("off"));
	}

	/** Settings without these: what is the driver's own. */
	public static Settings without(Settings settings) {
		Map<String, String> own = new LinkedHashMap<>(settings.values());
		all().forEach(common -> own.remove(common.name()));
		return new Settings(own);
	}

	/**
	 * A driver's profile as these settings make it.
	 *
	 * @param profile of the driver
	 * @param settings of the rig file
	 * @return the profile of the link
	 */
	public static LinkProfile applied(LinkProfile profile, Settings settings) {
		return checksModel(settings) ? profile : profile.withAnyModel();
	}
}
