#include "exec/forward.h"
