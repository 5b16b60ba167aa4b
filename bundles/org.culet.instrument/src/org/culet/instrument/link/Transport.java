package org.culet.instrument.link;

import java.io.IOException;

/**
 * An open connection that carries messages to one instrument and back. Only the owner thread of its link calls it, so it
 * need not be thread-safe; no call may take longer than its deadline.
 */
public interface Transport extends AutoCloseable {

	/**
	 * Sends a message.
	 *
	 * @param message as the driver says it, without terminator
	 * @param answered whether the instrument will answer
	 * @param deadline latest end
	 * @throws IOException if the connection is broken
	 */
	void send(String message, boolean answered, Deadline deadline) throws IOException;

	/**
	 * Receives a message.
	 *
	 * @param deadline latest end
	 * @return the message without its terminator
	 * @throws NoAnswerException if no whole message came until the deadline; what had come of it is thrown away
	 * @throws IOException if the connection is broken
	 */
	String receive(Deadline deadline) throws IOException;

	/**
	 * Whether something lies there unread. Before a question that is an answer to nothing: the link is out of step.
	 *
	 * @return false where the transport cannot know
	 * @throws IOException if the connection is broken
	 */
	boolean pending() throws IOException;

	/**
	 * Does what the transport can so that no answer to an earlier question comes any more: reopens, clears the device, or
	 * drains the line. The link asks for an identity afterwards, and so finds the rest.
	 *
	 * @param deadline latest end
	 * @throws IOException if the connection is broken
	 */
	void restore(Deadline deadline) throws IOException;

	/** Gives everything back. */
	@Override
	void close();
}
