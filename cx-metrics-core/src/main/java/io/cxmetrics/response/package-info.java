/**
 * How long customers wait: ticket timelines, the clocks that run over them, and response and
 * resolution times over many tickets, in calendar or business time, with those counted that still
 * wait. {@link io.cxmetrics.response.ResponseTime} is the entrance, {@link
 * io.cxmetrics.response.TicketClocks} lists the named, sourced clocks.
 */
@NullMarked
package io.cxmetrics.response;

import org.jspecify.annotations.NullMarked;
