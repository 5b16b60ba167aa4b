package org.culet.rig.simulator.internal.link;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The control address: one command a line, one line of answer. */
public final class ControlService implements TcpListener.Service {

	private final Commands commands;

	/** What the commands do. */
	public interface Commands {

		/** Carries out a command and gives its answer. */
		String run(String command);

		/** What follows once the answer is on its way. */
		void answered(String command);
	}

	/** Serves commands. */
	public ControlService(Commands commands) {
		this.commands = commands;
	}

	@Override
	public void serve(Socket socket) throws IOException {
		OutputStream out = socket.getOutputStream();
		LineSplitter lines = new LineSplitter(socket.getInputStream());
		for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
			String command = next.get().strip();
			out.write((commands.run(command) + "\n").getBytes(StandardCharsets.UTF_8));
			commands.answered(command);
		}
	}
}
