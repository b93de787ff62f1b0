package io.cxmetrics.cli.message;

/** Arguments that do not go together. The message is one line for the user. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
