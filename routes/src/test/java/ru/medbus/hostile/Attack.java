package ru.medbus.hostile;

/**
 * One kind of hostile input.
 *
 * @param door   where it is sent, as the table shows it
 * @param status expected of HTTP
 * @param rule   expected word of the refusal: a violation's rule or the problem's kind
 */
record Attack(String kind, String door, Sending sending, int status, String rule) {

    /** Sends the input; the target says where, and signs what has to be signed. */
    interface Sending {
        Reply to(Target target) throws Exception;
    }

    @Override
    public String toString() {
        return door + ": " + kind;
    }
}
