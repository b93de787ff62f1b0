package io.cxmetrics.cli;

/**
 * The input cannot be read or used. The message is one line for the user: it names the file and,
 * where there is one, the row, the column and the value.
 */
final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DataException(String message) {
    super(message);
  }

  DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
