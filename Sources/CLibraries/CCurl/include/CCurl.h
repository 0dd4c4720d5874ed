// libcurl, loaded when something is first fetched.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

/// One request, whose strings live as long as the call.
typedef struct ccurl_request {
  const char *url;
  /// What is sent with POST; NULL asks with GET.
  const void *body;
  long body_count;
  /// Lines such as `Content-Type: text/plain`, or NULL.
  const char *content_type;
  const char *accept;
  long connect_seconds;
  long total_seconds;
  long redirects;
} ccurl_request;

/// Sends the request by HTTP or HTTPS, wherever the server leads, and hands what comes to `write`, which returns less
/// than it was given to stop. `status` gets the server's code; `reason`, of CURL_ERROR_SIZE bytes, why it failed.
CURLcode ccurl_exchange(
    const ccurl_request *request, size_t (*write)(char *bytes, size_t size, size_t count, void *context), void *context,
    long *status, char *reason);

#endif
