/** What commands share: the streams they run on, their options, and the version. */
@NullMarked
package io.cxmetrics.cli.command;

import org.jspecify.annotations.NullMarked;
